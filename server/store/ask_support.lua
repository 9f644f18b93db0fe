-- Takes a request of a seat. One that is there stays as it is.
-- KEYS: requests hash (id → answer .. ' ' .. wording .. ' ' .. seat), channel
-- ARGV: id, seat, wording, most that wait of one seat, answer of one that waits no more, time to live (ms)
-- Gives: 'taken' | 'too many' | 'not yours'
local shape = '^(%d+) %d+ (.*)$'
local stored = redis.call('HGET', KEYS[1], ARGV[1])
if stored then
  local _, seat = string.match(stored, shape)
  return seat == ARGV[2] and 'taken' or 'not yours'
end
local waiting = 0
for _, other in ipairs(redis.call('HVALS', KEYS[1])) do
  local answer, seat = string.match(other, shape)
  if seat == ARGV[2] and answer ~= ARGV[5] then waiting = waiting + 1 end
end
if waiting >= tonumber(ARGV[4]) then return 'too many' end
redis.call('HSET', KEYS[1], ARGV[1], '0 ' .. ARGV[3] .. ' ' .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
redis.call('SPUBLISH', KEYS[2], 'i')
return 'taken'
