-- A seat for a token: the one it has, or a new one with a name that nobody has yet.
-- KEYS: seats hash ('t' .. token hash → name, 'n' .. name → generation), state hash, channel
-- ARGV: token hash, cap, word for a new name, random number for one whose word is taken
-- Gives: {name, generation, seats taken, 1 new | 0 known} | 'full' | 'gone'
if redis.call('EXISTS', KEYS[2]) == 0 then return 'gone' end
local token = 't' .. ARGV[1]
local name = redis.call('HGET', KEYS[1], token)
local taken = redis.call('HLEN', KEYS[1]) / 2
local new = 0
-- The numbers are drawn, not counted: they must not tell who came before whom. Drawn again where one is
-- taken, and among longer ones when that has happened too often: when nearly all are.
local function numbered(word)
  local drawn = tonumber(ARGV[4])
  local most = 99
  while true do
    for _ = 1, 32 do
      local candidate = word .. ' ' .. (2 + drawn % (most - 1))
      if redis.call('HEXISTS', KEYS[1], 'n' .. candidate) == 0 then return candidate end
      drawn = (drawn * 7919 + 104729) % 1000003
    end
    most = most * 10 + 9
  end
end
if not name then
  if taken >= tonumber(ARGV[2]) then return 'full' end
  name = ARGV[3]
  if redis.call('HEXISTS', KEYS[1], 'n' .. name) == 1 then name = numbered(name) end
  redis.call('HSET', KEYS[1], token, name)
  taken = taken + 1
  new = 1
end
local generation = redis.call('HINCRBY', KEYS[1], 'n' .. name, 1)
local left = redis.call('PTTL', KEYS[2])
if left > 0 then redis.call('PEXPIRE', KEYS[1], left) end
-- Only where another device may still be in this seat.
if generation > 1 then redis.call('SPUBLISH', KEYS[3], 's:' .. name .. ':' .. generation) end
return {name, generation, taken, new}
