-- Appends to a series, once for each key: appended again it replaces what was there. Never makes a series.
-- KEYS: series hash ('title', 'count', index → bytes, 'k' .. key → index)
-- ARGV: key, bytes, most
-- Gives: 'appended' | 'was there' | 'full' | 'no series'
local count = redis.call('HGET', KEYS[1], 'count')
if not count then return 'no series' end
local at = redis.call('HGET', KEYS[1], 'k' .. ARGV[1])
if at then
  redis.call('HSET', KEYS[1], at, ARGV[2])
  return 'was there'
end
if tonumber(count) >= tonumber(ARGV[3]) then return 'full' end
redis.call('HSET', KEYS[1], 'k' .. ARGV[1], count, count, ARGV[2])
redis.call('HINCRBY', KEYS[1], 'count', 1)
return 'appended'
