-- Closes a box for good and counts what is in it. Closing again gives the same.
-- KEYS: box hash
-- ARGV: the buckets that are no contribution
-- Gives: {contributors, bucket, count, bucket, count, …} | 'lost'
if redis.call('EXISTS', KEYS[1]) == 0 then return 'lost' end
redis.call('HSET', KEYS[1], '#', '0')
local none = {}
for i = 1, #ARGV do none[ARGV[i]] = true end
local counts, contributors = {}, 0
local box = redis.call('HGETALL', KEYS[1])
for i = 1, #box, 2 do
  if box[i] ~= '#' then
    local buckets = string.match(box[i + 1], '^!?%d+ (.*)$')
    if not none[buckets] then
      contributors = contributors + 1
      for bucket in string.gmatch(buckets, '%S+') do counts[bucket] = (counts[bucket] or 0) + 1 end
    end
  end
end
local tally = {contributors}
for bucket, count in pairs(counts) do
  tally[#tally + 1] = bucket
  tally[#tally + 1] = count
end
return tally
