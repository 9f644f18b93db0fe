-- What one node holds, and the sum over all whose lease runs.
-- KEYS: presence hash (node → lease end ms .. ' ' .. seats .. ' ' .. facilitators)
-- ARGV: node, lease (ms), seats, facilitators, the time (ms since 1970; empty: by this server's clock)
-- Gives: {seats, facilitators}
local now = tonumber(ARGV[5])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
if ARGV[3] == '0' and ARGV[4] == '0' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  local lease = string.format('%.0f', now + ARGV[2])
  redis.call('HSET', KEYS[1], ARGV[1], lease .. ' ' .. ARGV[3] .. ' ' .. ARGV[4])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
local seats, facilitators = 0, 0
local nodes = redis.call('HGETALL', KEYS[1])
for i = 1, #nodes, 2 do
  local lease, s, f = string.match(nodes[i + 1], '^(%d+) (%d+) (%d+)$')
  if tonumber(lease) < now then
    redis.call('HDEL', KEYS[1], nodes[i])
  else
    seats = seats + s
    facilitators = facilitators + f
  end
end
return {seats, facilitators}
