-- Takes a seat's line for a run: the one with the highest sequence stays, also an empty one, which says that
-- there is none.
-- KEYS: lines hash of the run (seat → sequence .. ' ' .. text), batches hash (collect_shares.lua)
-- ARGV: run, seat, sequence, text, time to live (ms)
-- Gives: 'taken' | 'collected'
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return 'collected' end
local stored = string.match(redis.call('HGET', KEYS[1], ARGV[2]) or '0 ', '^%d+')
-- As strings of digits: a sequence has 64 bits, and Lua's numbers hold 53.
if #ARGV[3] > #stored or (#ARGV[3] == #stored and ARGV[3] > stored) then
  redis.call('HSET', KEYS[1], ARGV[2], ARGV[3] .. ' ' .. ARGV[4])
end
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 'taken'
