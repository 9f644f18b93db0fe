#include "proof/prove_command.hpp"

#include <cstdio>
#include <exception>
#include <memory>

#include <CLI/CLI.hpp>

#include "proof/proof.hpp"

namespace holdspace::proof {
namespace {

struct Wish {
  std::uint64_t seeds = 20, first_seed = 1;
  unsigned nodes = 1;
  bool quiet = false;
};

constexpr char introduction[] =
    "Each seed is a session made up by chance: people join, answer, change their minds, pass, hand in\n"
    "lines and ask for support, while two facilitators press what they like. It is played on a real\n"
    "server with real Redis, then played again with two people's answers exchanged in every step that\n"
    "allows it (or an answer exchanged with a pass), so that every released result stays what it was.\n"
    "Compared is every byte sent to every connection, every log line, every metric, every request to the\n"
    "Redis that has a disk, the moment at which each of them came, and the receipt.\n\n";

void print(const Outcome& outcome) {
  std::printf(
      "seed %llu: %zu people, %zu moves, %zu results shown; exchanged %zu answers (%zu with a pass), %zu "
      "shares; %zu bytes to %zu connections, %zu requests to disk: %s\n",
      static_cast<unsigned long long>(outcome.seed), outcome.people, outcome.moves, outcome.releases,
      outcome.answers_exchanged, outcome.with_a_pass, outcome.shares_exchanged, outcome.bytes,
      outcome.connections, outcome.durable_requests,
      !outcome.differences.empty() ? "DIFFERENT"
      : outcome.proven()           ? "the same"
                                   : "nothing could be exchanged");
  for (const std::string& words : outcome.differences) std::printf("  %s\n", words.c_str());
  if (outcome.differences.empty()) return;
  for (const std::string& words : outcome.exchanged) std::printf("  exchanged: %s\n", words.c_str());
}

struct Sum {
  std::uint64_t proven = 0, empty = 0, different = 0;
  std::size_t answers = 0, with_a_pass = 0, shares = 0, bytes = 0;
};

void add(Sum& sum, const Outcome& outcome) {
  if (!outcome.differences.empty())
    ++sum.different;
  else if (outcome.proven())
    ++sum.proven;
  else
    ++sum.empty;
  sum.answers += outcome.answers_exchanged;
  sum.with_a_pass += outcome.with_a_pass;
  sum.shares += outcome.shares_exchanged;
  sum.bytes += outcome.bytes;
}

int prove_all(const Wish& wish) {
  if (!wish.quiet) std::fputs(introduction, stdout);
  const RedisPair redis;
  Sum sum;
  for (std::uint64_t i = 0; i < wish.seeds; ++i) {
    const Outcome outcome = prove(redis, wish.first_seed + i, wish.nodes);
    add(sum, outcome);
    if (!wish.quiet || !outcome.differences.empty()) print(outcome);
    std::fflush(stdout);
  }
  std::printf(
      "\n%llu of %llu sessions: nobody could tell the two plays apart. %zu answers were exchanged, %zu of "
      "them "
      "with a pass, and %zu shares; %zu bytes compared.\n",
      static_cast<unsigned long long>(sum.proven), static_cast<unsigned long long>(wish.seeds), sum.answers,
      sum.with_a_pass, sum.shares, sum.bytes);
  if (sum.empty > 0)
    std::printf("In %llu sessions nothing could be exchanged: they prove nothing.\n",
                static_cast<unsigned long long>(sum.empty));
  if (sum.different > 0)
    std::printf("In %llu sessions the plays DIFFER: the promise of anonymity is broken.\n",
                static_cast<unsigned long long>(sum.different));
  return sum.different == 0 && sum.proven > 0 ? 0 : 1;
}

}  // namespace

void add_prove_command(CLI::App& app, int& exit_code) {
  const auto wish = std::make_shared<Wish>();
  CLI::App& command = *app.add_subcommand(
      "prove-anonymity", "Play random sessions twice with answers exchanged, and show that nobody can tell");
  command.add_option("--seeds", wish->seeds, "How many sessions")->capture_default_str();
  command.add_option("--first-seed", wish->first_seed, "The first of them; others follow")
      ->capture_default_str();
  command.add_option("--nodes", wish->nodes, "Nodes that share each session's people")
      ->check(CLI::Range(1u, 4u))
      ->capture_default_str();
  command.add_flag("--quiet", wish->quiet, "Only the sum, and what differs");
  command.callback([wish, &exit_code] {
    try {
      exit_code = prove_all(*wish);
    } catch (const std::exception& e) {
      std::fprintf(stderr, "holdspace: %s\n", e.what());
      exit_code = 2;
    }
  });
}

}  // namespace holdspace::proof
