-- Takes a request away, if it is this seat's.
-- KEYS: requests hash (ask_support.lua), channel
-- ARGV: id, seat
-- Gives: 1 | 0 this seat has no such request
local stored = redis.call('HGET', KEYS[1], ARGV[1])
if not stored or string.match(stored, '^%d+ %d+ (.*)$') ~= ARGV[2] then return 0 end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('SPUBLISH', KEYS[2], 'i')
return 1
