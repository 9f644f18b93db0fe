-- Seats for tokens that come together: for each the one it has, or a new one with a name that nobody has yet.
-- KEYS: seats hash ('t' .. token hash → name, 'n' .. name → generation), state hash, channel
-- ARGV: cap, random number; then the fields of all tokens; then for each the field of a name, a word alone;
--       then for each that of another name, with a number
-- Gives: for each in its order 'name', or 'name:generation' where it was taken before, or '' where none is
--        left, with commas between | false: no such session
if redis.call('EXISTS', KEYS[2]) == 0 then return false end
local seats, cap, count = KEYS[1], tonumber(ARGV[1]), (#ARGV - 2) / 3
local tokens, words, numbered = 2, 2 + count, 2 + 2 * count

-- A call of Redis costs more than a field does, and so does a table: what all need is asked for at once.
local held = redis.call('HMGET', seats, unpack(ARGV, tokens + 1, numbered))
local fields_before = redis.call('HLEN', seats)
local taken = fields_before / 2
local given, name_of, generation = {}, {}, {}
local written, size = {}, 0
local known, nameless = {}, {}

local function seat(i, field)
  local token, name = ARGV[tokens + i], string.sub(field, 2)
  given[i], name_of[token], generation[field] = name, name, 1
  written[size + 1], written[size + 2], written[size + 3], written[size + 4] = token, name, field, '1'
  size = size + 4
end

for i = 1, count do
  local token = ARGV[tokens + i]
  if held[i] or name_of[token] then
    known[#known + 1] = i
  elseif taken >= cap then
    given[i] = ''
  else
    taken = taken + 1
    local field = ARGV[words + i]
    if held[count + i] or generation[field] then
      name_of[token] = ''  -- has one soon
      nameless[#nameless + 1] = i
    else
      seat(i, field)
    end
  end
end

-- The numbers are drawn, not counted: they must not tell who came before whom. Drawn again where one is
-- taken, and among longer ones when that has happened too often: when nearly all are.
local round, most = 0, 99
while #nameless > 0 do
  local fields, left = {}, {}
  if round == 1 then math.randomseed(tonumber(ARGV[2])) end
  for j, i in ipairs(nameless) do
    fields[j] = round == 0 and ARGV[numbered + i] or ARGV[words + i] .. ' ' .. math.random(2, most)
  end
  local holders = redis.call('HMGET', seats, unpack(fields))
  for j, i in ipairs(nameless) do
    if holders[j] or generation[fields[j]] then
      left[#left + 1] = i
    else
      seat(i, fields[j])
    end
  end
  nameless, round = left, round + 1
  if round % 32 == 0 then most = most * 10 + 9 end
end

-- A token that comes twice is one person, in one seat, on two connections.
if #known > 0 then
  local fields, again = {}, {}
  for j, i in ipairs(known) do fields[j] = 'n' .. (held[i] or name_of[ARGV[tokens + i]]) end
  for j, before in ipairs(redis.call('HMGET', seats, unpack(fields))) do
    local field = fields[j]
    local this = (generation[field] or tonumber(before) or 0) + 1
    generation[field] = this
    written[size + 1], written[size + 2], size = field, this, size + 2
    again[j] = string.sub(field, 2) .. ':' .. this
    given[known[j]] = again[j]
  end
  redis.call('SPUBLISH', KEYS[3], 's:' .. table.concat(again, ','))
end
if size > 0 then redis.call('HSET', seats, unpack(written)) end
-- The first gives the seats the life of the session; from then on they are renewed together (commit.lua).
if fields_before == 0 then
  local left = redis.call('PTTL', KEYS[2])
  if left > 0 then redis.call('PEXPIRE', seats, left) end
end
return table.concat(given, ',')
