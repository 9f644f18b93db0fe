-- Writes a new session, unless there is one of this id.
-- KEYS: state hash, exercise
-- ARGV: revision, commit id, blob, exercise, time to live (ms)
-- Gives: 1 | 0 the id is taken
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'rev', ARGV[1], 'commit', ARGV[2], 'blob', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
redis.call('SET', KEYS[2], ARGV[4], 'PX', ARGV[5])
return 1
