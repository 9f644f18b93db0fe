// The part of the guide that is not in the script: a quick question, grounding, one line to everybody, the
// lock, the lines that people handed in.
#include <algorithm>
#include <utility>

#include "robots/guide.hpp"

namespace holdspace::robots {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr char line_to_all[] = "We begin in a moment.";

}  // namespace

asio::awaitable<bool> Guide::ask_in_between(std::uint32_t quick_step) {
  v1::Command ask;
  ask.mutable_ask_quick_step()->set_quick_step(quick_step);
  const bool asked = co_await move(ask);
  if (!asked) co_return false;
  if (!current().quick() || current().box_epoch() == 0)
    wrong("A quick question was opened and takes no answers.");
  const std::uint32_t run = current().run();
  auto done = [this, run] { return current().run() != run || group_.finished_with(run); };
  co_await leader_.wait_until(done, 5s);
  const bool closed = co_await close_the_step();
  if (!closed) co_return false;
  co_await show_what_is_sealed();
  co_await check_rest();
  co_return true;
}

asio::awaitable<bool> Guide::go_to_grounding() {
  v1::Command ground;
  ground.mutable_go_to_grounding();
  const bool there = co_await move(ground);
  if (!there) co_return false;
  const v1::Step* step = notebook_.step(current().step());
  if (step == nullptr || step->id() != "grounding") wrong("\"Go to grounding\" led somewhere else.");
  co_await leader_.wait(300ms);
  co_await check_rest();
  co_return true;
}

// Everything that was handed in is shown.
asio::awaitable<void> Guide::show_shares() {
  for (int i = 0; i < leader_.inbox().shares_size(); ++i) {
    const v1::ShareBatch batch = leader_.inbox().shares(i);
    const auto is_shown = [](const v1::ShareLine& line) { return line.shown(); };
    if (std::all_of(batch.lines().begin(), batch.lines().end(), is_shown)) continue;
    v1::Command show;
    show.mutable_show_shares()->set_run(batch.run());
    for (int line = 0; line < batch.lines_size(); ++line)
      show.mutable_show_shares()->add_lines(static_cast<std::uint32_t>(line));
    auto all_shown = [this, run = batch.run(), is_shown] {
      for (const v1::ShareBatch& now : leader_.inbox().shares())
        if (now.run() == run) return std::all_of(now.lines().begin(), now.lines().end(), is_shown);
      return false;
    };
    co_await press(show, "show shares", all_shown);
  }
}

asio::awaitable<bool> Guide::lock_and_say() {
  v1::Command say;
  say.mutable_say_to_all()->set_text(line_to_all);
  auto said = [this] { return leader_.shared().notice().text() == line_to_all; };
  bool fine = co_await press(say, "say to all", said);
  if (!fine) co_return false;
  for (const bool locked : {true, false}) {
    v1::Command lock;
    lock.mutable_lock()->set_locked(locked);
    auto done = [this, locked] { return leader_.shared().locked() == locked; };
    fine = co_await press(lock, "lock", done);
    if (!fine) co_return false;
  }
  co_return true;
}

}  // namespace holdspace::robots
