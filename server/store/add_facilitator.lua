-- Adds a key under a name that has none.
-- KEYS: facilitators hash (key hash → name)
-- ARGV: key hash, name, most
-- Gives: 1 | 0 the name has a key, or there are too many
if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[3]) then return 0 end
for _, name in ipairs(redis.call('HVALS', KEYS[1])) do
  if name == ARGV[2] then return 0 end
end
return redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
