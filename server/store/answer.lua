-- Takes answers into an open box: of each seat the one with the highest sequence stays, or what is shown.
-- KEYS: box hash ('#' → '1' open, '0' closed; seat → ['!' if shown ..] sequence .. ' ' .. buckets)
-- ARGV: seat, sequence .. ' ' .. buckets, seat, sequence .. ' ' .. buckets, …; where a seat comes twice, with
--       rising sequences
-- Gives: {index, …} of those that would have changed one that is shown, from 0 | 'closed' | 'lost'
-- A call of Redis costs more than a field does: all are read in one, and written in one.
local fields = {'#'}
for i = 1, #ARGV, 2 do fields[#fields + 1] = ARGV[i] end
local stored = redis.call('HMGET', KEYS[1], unpack(fields))
if not stored[1] then return 'lost' end
if stored[1] ~= '1' then return 'closed' end
-- As strings of digits: a sequence has 64 bits, and Lua's numbers hold 53.
local function later(a, b)
  if #a ~= #b then return #a > #b end
  return a > b
end
-- Nearly always there is nothing before, and all are taken as they came.
local shown_already, left_out = {}, {}
for i = 2, #stored do
  if stored[i] then
    local shown, sequence = string.match(stored[i], '^(!?)(%d+) ')
    local is_later = later(string.match(ARGV[2 * i - 2], '^%d+'), sequence)
    if is_later and shown == '!' then shown_already[#shown_already + 1] = i - 2 end
    left_out[i] = not is_later or shown == '!'
  end
end
local taken = ARGV
if next(left_out) then
  taken = {}
  for i = 2, #stored do
    if not left_out[i] then
      taken[#taken + 1] = ARGV[2 * i - 3]
      taken[#taken + 1] = ARGV[2 * i - 2]
    end
  end
end
if #taken > 0 then redis.call('HSET', KEYS[1], unpack(taken)) end
return shown_already
