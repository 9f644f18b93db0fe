-- Compare-and-set of an exercise's newest version.
-- KEYS: exercise hash ('newest' → version, version → bytes)
-- ARGV: version that was edited ('0': none), new version, its bytes, version that is too old now
-- Gives: 'saved' | the newest version, as an integer
local newest = redis.call('HGET', KEYS[1], 'newest') or '0'
if newest ~= ARGV[1] then return tonumber(newest) end
redis.call('HSET', KEYS[1], 'newest', ARGV[2], ARGV[2], ARGV[3])
redis.call('HDEL', KEYS[1], ARGV[4])
return 'saved'
