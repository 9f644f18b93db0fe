-- Seats for tokens that come together: for each the one it has, or a new one with a name that nobody has yet.
-- KEYS: seats hash ('t' .. token hash → name, 'n' .. name → generation), state hash, channel
-- ARGV: cap, then for each: token hash, word for a new name, random number for one whose word is taken
-- Gives: for each name ('': none is left), generation, 1 new | 0 known, in one list | 'gone'
if redis.call('EXISTS', KEYS[2]) == 0 then return 'gone' end
local seats, cap = KEYS[1], tonumber(ARGV[1])
local taken = redis.call('HLEN', seats) / 2

-- The numbers are drawn, not counted: they must not tell who came before whom. Drawn again where one is
-- taken, and among longer ones when that has happened too often: when nearly all are.
local function numbered(word, drawn)
  local most = 99
  while true do
    for _ = 1, 32 do
      local candidate = word .. ' ' .. (2 + drawn % (most - 1))
      if redis.call('HEXISTS', seats, 'n' .. candidate) == 0 then return candidate end
      drawn = (drawn * 7919 + 104729) % 1000003
    end
    most = most * 10 + 9
  end
end

local given, again = {}, {}
for i = 2, #ARGV, 3 do
  local token = 't' .. ARGV[i]
  local name, generation, new = redis.call('HGET', seats, token), 0, 0
  if name then
    generation = redis.call('HINCRBY', seats, 'n' .. name, 1)
    again[#again + 1] = name .. ':' .. generation
  elseif taken < cap then
    name = ARGV[i + 1]
    if redis.call('HEXISTS', seats, 'n' .. name) == 1 then name = numbered(name, tonumber(ARGV[i + 2])) end
    redis.call('HSET', seats, token, name, 'n' .. name, 1)
    taken, generation, new = taken + 1, 1, 1
  end
  given[#given + 1] = name or ''
  given[#given + 1] = generation
  given[#given + 1] = new
end
local left = redis.call('PTTL', KEYS[2])
if left > 0 then redis.call('PEXPIRE', seats, left) end
-- Only where another device may still be in the seat.
if #again > 0 then redis.call('SPUBLISH', KEYS[3], 's:' .. table.concat(again, ',')) end
return given
