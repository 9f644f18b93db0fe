-- Shows those who contributed to a live box and are not shown yet, if they are enough; and counts all who are
-- shown. Closing takes a last batch and refuses everything after; closed, the box shows nobody new.
-- KEYS: box hash
-- ARGV: fewest of a batch, '1' closing | '0' not, then the buckets that are no contribution
-- Gives: {'1' grew | '0' not, contributors, bucket, count, bucket, count, …} | 'lost'
local open = redis.call('HGET', KEYS[1], '#')
if not open then return 'lost' end
local none = {}
for i = 3, #ARGV do none[ARGV[i]] = true end
local counts, contributors = {}, 0
local function count(buckets)
  contributors = contributors + 1
  for bucket in string.gmatch(buckets, '%S+') do counts[bucket] = (counts[bucket] or 0) + 1 end
end
local fresh = {}
local box = redis.call('HGETALL', KEYS[1])
for i = 1, #box, 2 do
  if box[i] ~= '#' then
    local shown, buckets = string.match(box[i + 1], '^(!?)%d+ (.*)$')
    if shown == '!' then
      count(buckets)
    elseif not none[buckets] then
      fresh[#fresh + 1] = {box[i], box[i + 1], buckets}
    end
  end
end
local grew = open == '1' and #fresh > 0 and #fresh >= tonumber(ARGV[1])
if grew then
  for _, seat in ipairs(fresh) do
    redis.call('HSET', KEYS[1], seat[1], '!' .. seat[2])
    count(seat[3])
  end
end
if ARGV[2] == '1' then redis.call('HSET', KEYS[1], '#', '0') end
local batch = {grew and '1' or '0', contributors}
for bucket, number in pairs(counts) do
  batch[#batch + 1] = bucket
  batch[#batch + 1] = number
end
return batch
