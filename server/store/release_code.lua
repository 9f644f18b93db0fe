-- Gives a join code back, if it leads to this session.
-- KEYS: code
-- ARGV: session id
-- Gives: 1 | 0 it leads elsewhere or nowhere
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
