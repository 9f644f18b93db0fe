-- Collects a run's lines once: shuffled, without their seats. The order comes from the texts and the seed, so
-- that it tells nothing of who wrote, or when.
-- KEYS: lines hash of the run, batches hash (run → how many, run .. ':' .. index → '1' shown | '0' not,
--       .. text), channel
-- ARGV: run, seed, fewest lines, time to live (ms)
-- Gives: the number of lines; 0: they were too few, and are dropped
local collected = redis.call('HGET', KEYS[2], ARGV[1])
if collected then return tonumber(collected) end
local lines = {}
for _, stored in ipairs(redis.call('HVALS', KEYS[1])) do
  local text = string.match(stored, '^%d+ (.*)$')
  if text ~= '' then lines[#lines + 1] = {redis.sha1hex(ARGV[2] .. text), text} end
end
redis.call('DEL', KEYS[1])
if #lines < tonumber(ARGV[3]) then lines = {} end
table.sort(lines, function(a, b) return a[1] < b[1] end)
for i, line in ipairs(lines) do
  redis.call('HSET', KEYS[2], ARGV[1] .. ':' .. (i - 1), '0' .. line[2])
end
redis.call('HSET', KEYS[2], ARGV[1], #lines)
redis.call('PEXPIRE', KEYS[2], ARGV[4])
if #lines > 0 then redis.call('SPUBLISH', KEYS[3], 'i') end
return #lines
