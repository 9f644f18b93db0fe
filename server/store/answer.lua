-- Takes answers into an open box: of each seat the one with the highest sequence stays, or what is shown.
-- KEYS: box hash ('#' → '1' open, '0' closed; seat → ['!' if shown ..] sequence .. ' ' .. buckets)
-- ARGV: seat, sequence, buckets, seat, sequence, buckets, …
-- Gives: {index, …} of those that would have changed one that is shown, from 0 | 'closed' | 'lost'
local open = redis.call('HGET', KEYS[1], '#')
if not open then return 'lost' end
if open ~= '1' then return 'closed' end
-- As strings of digits: a sequence has 64 bits, and Lua's numbers hold 53.
local function later(a, b)
  if #a ~= #b then return #a > #b end
  return a > b
end
local shown_already = {}
for i = 1, #ARGV, 3 do
  local shown, sequence = string.match(redis.call('HGET', KEYS[1], ARGV[i]) or '0 ', '^(!?)(%d+) ')
  if later(ARGV[i + 1], sequence) then
    if shown == '!' then
      shown_already[#shown_already + 1] = (i - 1) / 3
    else
      redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1] .. ' ' .. ARGV[i + 2])
    end
  end
end
return shown_already
