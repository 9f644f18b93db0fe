-- Answers a request.
-- KEYS: requests hash (ask_support.lua), channel
-- ARGV: id, answer
-- Gives: 1 | 0 there is no such request
local stored = redis.call('HGET', KEYS[1], ARGV[1])
if not stored then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. string.match(stored, '^%d+( .*)$'))
redis.call('SPUBLISH', KEYS[2], 'i')
return 1
