-- Takes all keys of a name away.
-- KEYS: facilitators hash (key hash → name)
-- ARGV: name
-- Gives: how many keys
local gone = 0
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  if all[i + 1] == ARGV[1] then gone = gone + redis.call('HDEL', KEYS[1], all[i]) end
end
return gone
