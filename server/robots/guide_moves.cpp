// The half of the guide that closes steps, shows what was sealed, moves on, back and to the end.
#include <algorithm>
#include <set>
#include <utility>

#include "robots/guide.hpp"

namespace holdspace::robots {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds sealing_time = 30s;  // the grace, and once more 10 s for a lost box

bool is_final(v1::RunPhase phase) {
  return phase == v1::RUN_PHASE_SEALED || phase == v1::RUN_PHASE_WITHHELD || phase == v1::RUN_PHASE_CLOSED;
}

}  // namespace

// Moves, and notes when the key was pressed: what came of it reaches the participants' screens.
asio::awaitable<bool> Guide::move(v1::Command command) {
  const std::uint32_t from = current().run();
  auto moved = [this, from] { return current().run() != from; };
  const bool done = co_await press(std::move(command), "move on", moved);
  if (done && leader_.pressed_at()) notebook_.moved(current().run(), *leader_.pressed_at());
  co_return done;
}

asio::awaitable<bool> Guide::close_the_step() {
  const std::uint32_t run = current().run();
  if (current().phase() == v1::RUN_PHASE_OPEN) {
    v1::Command close;
    close.mutable_close_now();
    auto closing = [this, run] { return current().run() != run || current().phase() != v1::RUN_PHASE_OPEN; };
    const bool closed = co_await press(close, "close now", closing);
    if (!closed) co_return false;
  }
  auto finished = [this, run] {
    const v1::RunView* view = leader_.run_view(run);
    return current().run() != run || (view != nullptr && is_final(view->phase()));
  };
  const bool over = co_await leader_.wait_until(finished, sealing_time);
  co_return over || wrong("Run " + std::to_string(run) + " was not sealed in time.");
}

// Whatever is sealed by now and is to be shown, of this step and of those before.
asio::awaitable<void> Guide::show_what_is_sealed() {
  std::set<std::uint32_t> due;
  for (const v1::RunView& run : leader_.view().runs()) {
    if (run.phase() == v1::RUN_PHASE_SEALED && !run.shown() && shows(run.step())) due.insert(run.run());
  }
  for (const std::uint32_t run : due) {
    v1::Command show;
    show.mutable_show_release()->set_run(run);
    auto shown = [this, run] {
      const auto& releases = leader_.shared().releases();
      return std::any_of(releases.begin(), releases.end(),
                         [run](const auto& one) { return one.run() == run; });
    };
    co_await press(show, "show", shown);
  }
}

// A key too early, taken back within its 5 s: the run that was left is open again, with its box.
asio::awaitable<bool> Guide::move_and_undo() {
  const v1::RunView before = current();
  if (before.phase() != v1::RUN_PHASE_OPEN) co_return true;
  v1::Command next;
  next.mutable_next();
  const bool moved = co_await move(next);
  if (!moved) co_return false;
  const std::uint32_t taken_back = current().run();
  co_await leader_.wait(400ms);
  v1::Command undo;
  undo.mutable_undo();
  auto is_back = [this, run = before.run()] { return current().run() == run; };
  const bool undone = co_await press(undo, "undo", is_back);
  if (!undone) co_return false;
  notebook_.undone(taken_back);
  if (current().phase() != v1::RUN_PHASE_OPEN || current().box_epoch() < before.box_epoch()) {
    wrong("After undo the step is not open as it was.");
  }
  co_await check_rest();
  co_return true;
}

// N3: going back shows, and asks nothing again.
asio::awaitable<bool> Guide::visit(std::uint32_t step) {
  v1::Command back;
  back.mutable_go_to_step()->set_step(step);
  const bool there = co_await move(back);
  if (!there) co_return false;
  if (current().step() != step) wrong("\"Go to step\" led to another step.");
  if (!current().read_only() || current().box_epoch() != 0) {
    wrong("A step that was released before was opened for answers again.");
  }
  co_await leader_.wait(700ms);
  co_await check_rest();
  co_return true;
}

asio::awaitable<bool> Guide::end_the_session() {
  co_await check_head_count();
  co_await show_shares();
  auto answered = [this] { return notebook_.correspondence.all_support_answered(); };
  const bool heard = co_await leader_.wait_until(answered, 10s);
  if (!heard) wrong("Somebody asked for support and was not told that it was heard.");
  v1::Command end;
  end.mutable_end_gently();
  auto ended = [this] { return leader_.shared().phase() == v1::SESSION_PHASE_ENDED; };
  const bool over = co_await press(end, "end gently", ended);
  if (!over) co_return false;
  auto finished = [this] {
    const auto& runs = leader_.view().runs();
    return std::all_of(runs.begin(), runs.end(),
                       [](const v1::RunView& run) { return is_final(run.phase()); });
  };
  const bool sealed = co_await leader_.wait_until(finished, sealing_time);
  if (!sealed) wrong("After the end a run stayed unsealed.");
  auto everybody = [this] { return group_.not_ended() == 0; };
  const bool told = co_await leader_.wait_until(everybody, 10s);
  if (!told) wrong(std::to_string(group_.not_ended()) + " screens do not show that the session has ended.");
  co_await check_rest();
  co_return true;
}

// N17: in the end the number of places is the number of people who joined.
asio::awaitable<void> Guide::check_head_count() {
  auto right = [this] { return leader_.presence().seats() == notebook_.joined(); };
  const bool counted = co_await leader_.wait_until(right, 15s);
  if (counted || !notebook_.session().only_robots) co_return;
  wrong("The room says that " + std::to_string(leader_.presence().seats()) + " places are taken; " +
        std::to_string(notebook_.joined()) + " joined.");
}

}  // namespace holdspace::robots
