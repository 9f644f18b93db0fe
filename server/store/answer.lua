-- Takes answers into an open box: of each seat the one with the highest sequence stays.
-- KEYS: box hash ('#' → '1' open, '0' closed; seat → sequence .. ' ' .. buckets)
-- ARGV: seat, sequence, buckets, seat, sequence, buckets, …
-- Gives: 'taken' | 'closed' | 'lost'
local open = redis.call('HGET', KEYS[1], '#')
if not open then return 'lost' end
if open ~= '1' then return 'closed' end
for i = 1, #ARGV, 3 do
  local stored = redis.call('HGET', KEYS[1], ARGV[i])
  local sequence = stored and tonumber(string.match(stored, '^%d+')) or 0
  if tonumber(ARGV[i + 1]) > sequence then
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1] .. ' ' .. ARGV[i + 2])
  end
end
return 'taken'
