#include "proof/exchange.hpp"

#include <algorithm>
#include <map>

#include "proof/given.hpp"

namespace holdspace::proof {
namespace {

// What one person handed in for one run: indexes into the moves.
struct HandedIn {
  std::size_t person;
  std::vector<std::size_t> moves;
};
using ByRun = std::map<std::uint32_t, std::vector<HandedIn>>;

v1::ClientMessage* message_of(Move& move) {
  auto* say = std::get_if<Say>(&move);
  return say == nullptr ? nullptr : &say->message;
}

void note(ByRun& by_run, std::uint32_t run, std::size_t person, std::size_t move) {
  std::vector<HandedIn>& people = by_run[run];
  const auto known = std::find_if(people.begin(), people.end(),
                                  [person](const HandedIn& one) { return one.person == person; });
  if (known == people.end())
    people.push_back({person, {move}});
  else
    known->moves.push_back(move);
}

// Those of whom everything was taken.
template <class Taken>
void keep_taken(ByRun& by_run, Taken taken) {
  for (auto& [run, people] : by_run)
    std::erase_if(people, [&taken](const HandedIn& one) {
      return !std::all_of(one.moves.begin(), one.moves.end(),
                          [&](std::size_t move) { return taken(one.person, move); });
    });
}

// The value alone, comparable.
std::string value_of(v1::Answer answer) {
  answer.clear_run();
  answer.clear_sequence();
  return answer.SerializeAsString();
}

void swap_values(v1::Answer& a, v1::Answer& b) {
  const std::uint32_t run = a.run();
  const std::uint64_t a_sequence = a.sequence(), b_sequence = b.sequence();
  a.Swap(&b);
  a.set_run(run);
  b.set_run(run);
  a.set_sequence(a_sequence);
  b.set_sequence(b_sequence);
}

class Exchange {
 public:
  Exchange(const Improvised& play, std::uint64_t seed) : play_(play), dice_(seed) {
    twin_.script = play.script;
  }

  Twin run() {
    ByRun answers, shares;
    std::vector<Move>& moves = twin_.script.moves;
    for (std::size_t i = 0; i < moves.size(); ++i) {
      const v1::ClientMessage* message = message_of(moves[i]);
      if (message == nullptr) continue;
      const std::size_t person = std::get<Say>(moves[i]).person;
      if (message->has_answer()) note(answers, message->answer().run(), person, i);
      if (message->has_share()) note(shares, message->share().run(), person, i);
    }
    keep_taken(answers, [this](std::size_t person, std::size_t move) {
      const v1::Answer& answer = said(move).answer();
      return play_.known[person].accepted_answers.contains({answer.run(), answer.sequence()});
    });
    keep_taken(shares, [this](std::size_t person, std::size_t move) {
      const v1::Share& share = said(move).share();
      return play_.known[person].accepted_shares.contains({share.run(), share.sequence()});
    });
    for (const auto& [run, people] : answers) exchange_answers(run, people);
    for (const auto& [run, people] : shares) exchange_shares(run, people);
    return std::move(twin_);
  }

 private:
  v1::ClientMessage& said(std::size_t move) { return *message_of(twin_.script.moves[move]); }

  bool differ(const HandedIn& a, const HandedIn& b) {
    return value_of(said(a.moves.back()).answer()) != value_of(said(b.moves.back()).answer());
  }

  bool has_pass(const HandedIn& one) {
    return std::any_of(one.moves.begin(), one.moves.end(),
                       [this](std::size_t move) { return said(move).answer().has_pass(); });
  }

  bool is_live(std::uint32_t run) const {
    for (const v1::RunView& view : play_.known.front().facilitator.runs())
      if (view.run() == run) return view.live();
    return true;  // undone: nobody knows any more, so the strict rule
  }

  bool one_batch(const HandedIn& a, const HandedIn& b) {
    if (has_pass(a) || has_pass(b)) return false;
    const std::size_t first = std::min(a.moves.front(), b.moves.front());
    const std::size_t last = std::max(a.moves.back(), b.moves.back());
    const std::vector<Move>& moves = twin_.script.moves;
    return std::none_of(moves.begin() + static_cast<std::ptrdiff_t>(first),
                        moves.begin() + static_cast<std::ptrdiff_t>(last),
                        [](const Move& move) { return std::holds_alternative<PassTime>(move); });
  }

  void exchange_answers(std::uint32_t run, std::vector<HandedIn> people) {
    std::shuffle(people.begin(), people.end(), dice_);
    for (std::size_t i = 0; i < people.size(); ++i)
      for (std::size_t j = i + 1; j < people.size(); ++j) {
        const HandedIn &a = people[i], &b = people[j];
        if (a.moves.size() != b.moves.size() || !differ(a, b)) continue;
        if (is_live(run) && !one_batch(a, b)) continue;
        twin_.with_a_pass += has_pass(a) != has_pass(b) ? 1 : 0;
        for (std::size_t k = 0; k < a.moves.size(); ++k)
          swap_values(*said(a.moves[k]).mutable_answer(), *said(b.moves[k]).mutable_answer());
        ++twin_.answers;
        say("the answers", run, a, b);
        return;
      }
  }

  void exchange_shares(std::uint32_t run, const std::vector<HandedIn>& people) {
    for (std::size_t j = 1; j < people.size(); ++j) {
      const HandedIn &a = people[0], &b = people[j];
      if (a.moves.size() != b.moves.size()) continue;
      for (std::size_t k = 0; k < a.moves.size(); ++k)
        said(a.moves[k])
            .mutable_share()
            ->mutable_text()
            ->swap(*said(b.moves[k]).mutable_share()->mutable_text());
      ++twin_.shares;
      return say("the shares", run, a, b);
    }
  }

  void say(const std::string& what, std::uint32_t run, const HandedIn& a, const HandedIn& b) {
    twin_.words.push_back(what + " of persons " + std::to_string(a.person) + " and " +
                          std::to_string(b.person) + " in run " + std::to_string(run));
  }

  const Improvised& play_;
  Dice dice_;
  Twin twin_;
};

}  // namespace

Twin exchange(const Improvised& play, std::uint64_t seed) {
  return Exchange(play, seed).run();
}

}  // namespace holdspace::proof
