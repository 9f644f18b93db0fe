-- Makes a box that is open and empty; one that is there stays as it is, and lives longer.
-- KEYS: box hash
-- ARGV: time to live (ms)
redis.call('HSETNX', KEYS[1], '#', '1')
return redis.call('PEXPIRE', KEYS[1], ARGV[1])
