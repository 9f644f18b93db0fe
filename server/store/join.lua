-- A seat for a token: the one it has, or a new one with a name that nobody has yet.
-- KEYS: seats hash ('t' .. token hash → name, 'n' .. name → generation), state hash, channel
-- ARGV: token hash, cap, word for a new name
-- Gives: {name, generation, seats taken} | 'full' | 'gone'
if redis.call('EXISTS', KEYS[2]) == 0 then return 'gone' end
local token = 't' .. ARGV[1]
local name = redis.call('HGET', KEYS[1], token)
local taken = redis.call('HLEN', KEYS[1]) / 2
if not name then
  if taken >= tonumber(ARGV[2]) then return 'full' end
  local number = 1
  name = ARGV[3]
  while redis.call('HEXISTS', KEYS[1], 'n' .. name) == 1 do
    number = number + 1
    name = ARGV[3] .. ' ' .. number
  end
  redis.call('HSET', KEYS[1], token, name)
  taken = taken + 1
end
local generation = redis.call('HINCRBY', KEYS[1], 'n' .. name, 1)
local left = redis.call('PTTL', KEYS[2])
if left > 0 then redis.call('PEXPIRE', KEYS[1], left) end
redis.call('SPUBLISH', KEYS[3], 's:' .. name .. ':' .. generation)
return {name, generation, taken}
