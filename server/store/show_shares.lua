-- Says which lines of a collected run are shown: these, and no others.
-- KEYS: batches hash (collect_shares.lua), channel
-- ARGV: run, index, index, …
-- Gives: 1 | 0 there is no such batch, or no such line in it: nothing was changed
local lines = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
if lines == 0 then return 0 end
local shown = {}
for i = 2, #ARGV do
  local index = tonumber(ARGV[i])
  if index >= lines then return 0 end
  shown[index] = true
end
for index = 0, lines - 1 do
  local field = ARGV[1] .. ':' .. index
  local text = string.sub(redis.call('HGET', KEYS[1], field), 2)
  redis.call('HSET', KEYS[1], field, (shown[index] and '1' or '0') .. text)
end
redis.call('SPUBLISH', KEYS[2], 'i')
return 1
