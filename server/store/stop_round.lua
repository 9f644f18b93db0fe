-- Keeps that a group stopped its round.
-- KEYS: stopped rounds set (run .. ' ' .. group), channel
-- ARGV: run .. ' ' .. group, time to live (ms)
-- Gives: 1 | 0 it was stopped already
local added = redis.call('SADD', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if added == 1 then redis.call('SPUBLISH', KEYS[2], 's') end
return added
