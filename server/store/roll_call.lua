-- The names that one node holds, and those of all whose lease runs.
-- KEYS: roll hash (node → lease end ms .. ' ' .. names)
-- ARGV: node, lease (ms), names (empty: takes the node's entry away), the time (ms since 1970; empty: by
--       this server's clock)
-- Gives: {names, …}, one of each node
local now = tonumber(ARGV[4])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f ', now + ARGV[2]) .. ARGV[3])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
local everywhere = {}
local nodes = redis.call('HGETALL', KEYS[1])
for i = 1, #nodes, 2 do
  local lease, names = string.match(nodes[i + 1], '^(%d+) (.*)$')
  if tonumber(lease) < now then
    redis.call('HDEL', KEYS[1], nodes[i])
  else
    everywhere[#everywhere + 1] = names
  end
end
return everywhere
