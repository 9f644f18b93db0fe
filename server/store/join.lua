-- Seats for tokens that come together: for each the one it has, or a new one with a name that nobody has yet.
-- KEYS: seats hash ('t' .. token hash → name, 'n' .. name → generation), state hash, channel
-- ARGV: cap, then for each: token hash, word for a new name, random number for one whose word is taken
-- Gives: for each name ('': none is left), generation, 1 new | 0 known, in one list | 'gone'
if redis.call('EXISTS', KEYS[2]) == 0 then return 'gone' end
local seats, cap = KEYS[1], tonumber(ARGV[1])

-- A call of Redis costs more than a field does: what all need is asked for at once, and again only for those
-- whose name was taken.
local tokens = {}
for i = 2, #ARGV, 3 do tokens[#tokens + 1] = 't' .. ARGV[i] end
local name_of, known, nameless = {}, {}, {}
for i, name in ipairs(redis.call('HMGET', seats, unpack(tokens))) do
  if name and not name_of[tokens[i]] then
    name_of[tokens[i]] = name
    known[#known + 1] = name
  end
end
local fields_before = redis.call('HLEN', seats)
local taken = fields_before / 2
for i, token in ipairs(tokens) do
  if not name_of[token] and taken < cap then
    name_of[token], taken = '', taken + 1
    nameless[#nameless + 1] = {token = token, at = 3 * i}
  end
end

-- The numbers are drawn, not counted: they must not tell who came before whom. Drawn again where one is
-- taken, and among longer ones when that has happened too often: when nearly all are.
local function next_name(one, round)
  local word = ARGV[one.at]
  if round == 0 then return word end
  local most = 99
  for _ = 1, math.floor((round - 1) / 32) do most = most * 10 + 9 end
  local drawn = one.drawn or tonumber(ARGV[one.at + 1])
  one.drawn = (drawn * 7919 + 104729) % 1000003
  return word .. ' ' .. (2 + drawn % (most - 1))
end

local written, generation, round = {}, {}, 0
while #nameless > 0 do
  local wanted, fields, left = {}, {}, {}
  for i, one in ipairs(nameless) do
    wanted[i] = next_name(one, round)
    fields[i] = 'n' .. wanted[i]
  end
  local holders = redis.call('HMGET', seats, unpack(fields))
  for i, one in ipairs(nameless) do
    if holders[i] or generation[wanted[i]] then
      left[#left + 1] = one
    else
      name_of[one.token], generation[wanted[i]] = wanted[i], 0
      written[#written + 1] = one.token
      written[#written + 1] = wanted[i]
    end
  end
  nameless, round = left, round + 1
end
if #known > 0 then
  local fields = {}
  for i, name in ipairs(known) do fields[i] = 'n' .. name end
  for i, held in ipairs(redis.call('HMGET', seats, unpack(fields))) do
    generation[known[i]] = tonumber(held) or 0
  end
end

-- A token that comes twice is one person, in one seat, on two connections.
local given, again = {}, {}
for _, token in ipairs(tokens) do
  local name, this = name_of[token] or '', 0
  if name ~= '' then
    this = generation[name] + 1
    generation[name] = this
    written[#written + 1] = 'n' .. name
    written[#written + 1] = this == 1 and '1' or this
    if this > 1 then again[#again + 1] = name .. ':' .. this end
  end
  given[#given + 1] = name
  given[#given + 1] = this
  given[#given + 1] = this == 1 and 1 or 0
end
if #written > 0 then redis.call('HSET', seats, unpack(written)) end
-- The first gives the seats the life of the session; from then on they are renewed together (commit.lua).
if fields_before == 0 then
  local left = redis.call('PTTL', KEYS[2])
  if left > 0 then redis.call('PEXPIRE', seats, left) end
end
-- Only where another device may still be in the seat.
if #again > 0 then redis.call('SPUBLISH', KEYS[3], 's:' .. table.concat(again, ',')) end
return given
