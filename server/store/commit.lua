-- Compare-and-set of a session's state, and telling everybody who listens.
-- KEYS: state hash, exercise, seats, channel
-- ARGV: expected revision, expected commit id, new revision, new commit id, blob, not before (ms; 0: at
--       once), time to live (ms), the time (ms since 1970; empty: by this server's clock), by how much
--       the keys may live shorter than that (ms): so that not every commit prolongs them
-- Gives: {'ok', 1 if their life was set anew, else 0} | {'early', ms left} | {'conflict', blob stored} |
--        {'gone'}
local stored = redis.call('HMGET', KEYS[1], 'rev', 'commit', 'blob')
if not stored[1] then return {'gone'} end
if stored[1] ~= ARGV[1] or stored[2] ~= ARGV[2] then return {'conflict', stored[3]} end
local not_before = tonumber(ARGV[6])
if not_before > 0 then
  local now = tonumber(ARGV[8])
  if not now then
    local time = redis.call('TIME')
    now = time[1] * 1000 + math.floor(time[2] / 1000)
  end
  local left = not_before - now
  if left > 0 then return {'early', left} end
end
redis.call('HSET', KEYS[1], 'rev', ARGV[3], 'commit', ARGV[4], 'blob', ARGV[5])
local life, left = tonumber(ARGV[7]), redis.call('PTTL', KEYS[1])
local renewed = left > life or left < life - tonumber(ARGV[9])
if renewed then
  for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], ARGV[7]) end
end
redis.call('SPUBLISH', KEYS[4], ARGV[5])
return {'ok', renewed and 1 or 0}
