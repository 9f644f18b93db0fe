#include "proof/proof.hpp"

#include "proof/comparison.hpp"
#include "proof/exchange.hpp"

namespace holdspace::proof {
namespace {

Record play_again(const RedisPair& redis, const Script& script) {
  Play play(redis, script);
  for (const Move& move : script.moves) play.make(move);
  return play.end();
}

}  // namespace

Outcome prove(const RedisPair& redis, std::uint64_t seed, unsigned nodes) {
  redis.empty();
  const Improvised first = improvise(redis, seed, nodes);
  const Twin twin = exchange(first, seed);
  redis.empty();
  const Record second = play_again(redis, twin.script);
  Outcome outcome;
  outcome.seed = seed;
  outcome.people = first.script.people;
  outcome.moves = first.script.moves.size();
  outcome.connections = first.record.connections.size();
  for (const std::string& bytes : first.record.connections) outcome.bytes += bytes.size();
  outcome.durable_requests = first.record.durable_requests.size();
  outcome.releases = first.record.releases;
  outcome.answers_exchanged = twin.answers;
  outcome.with_a_pass = twin.with_a_pass;
  outcome.shares_exchanged = twin.shares;
  outcome.exchanged = twin.words;
  outcome.differences = differences(first.record, second);
  return outcome;
}

}  // namespace holdspace::proof
