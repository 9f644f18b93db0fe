#include "robots/guide.hpp"

#include <algorithm>
#include <utility>

namespace holdspace::robots {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds reaction_time = 15s;  // of the room to a key; a killed Redis and a lost network fit in
constexpr milliseconds rest_time = 8s;  // until all screens show one state: pub/sub, or the 2 s poll under it

}  // namespace

bool Guide::wrong(std::string sentence) {
  if (!leader_.stopped()) notebook_.findings.add(std::move(sentence));
  return false;
}

bool Guide::shows(std::uint32_t step) const {
  if (step >= route_.size()) return true;  // a quick step
  const v1::Step& asked = leader_.exercise().steps(static_cast<int>(step));
  return route_[step].shows && asked.showing() != v1::SHOWING_WHEN_SEALED;
}

asio::awaitable<void> Guide::lead(bool stays_at_end) {
  const bool opened = co_await open_the_session();
  if (!opened) co_return;
  const auto last = static_cast<std::uint32_t>(route_.size()) - 1;
  while (!leader_.stopped() && leader_.shared().phase() == v1::SESSION_PHASE_STEPS) {
    const std::uint32_t step = current().step();
    if (step > last) {
      wrong("A quick step was left by itself.");
      break;
    }
    const bool goes_on = co_await live_through(step);
    if (!goes_on || step == last) break;
  }
  if (leader_.stopped()) co_return;
  if (!stays_at_end) co_await end_the_session();
  auto never = [] { return false; };
  if (stays_at_end) co_await leader_.wait_until(never, 24h);
}

asio::awaitable<bool> Guide::open_the_session() {
  auto here = [this] { return leader_.connected() && !leader_.view().join_code().empty(); };
  const bool connected = co_await leader_.wait_until(here, reaction_time);
  if (!connected) co_return wrong("The facilitator does not get into the session.");
  route_ = plan_route(leader_.exercise(), calm_);
  group_.gather();
  auto gathered = [this] { return group_.connected() >= group_.expected(); };
  const milliseconds time = reaction_time + 20ms * static_cast<int>(group_.expected());
  const bool all = co_await leader_.wait_until(gathered, time);
  if (!all)
    co_return wrong("Only " + std::to_string(group_.connected()) + " of " +
                    std::to_string(group_.expected()) + " got into the lobby.");
  co_await check_rest();
  const bool said = calm_ || co_await lock_and_say();
  if (!said) co_return false;
  v1::Command start;
  start.mutable_start();
  auto started = [this] { return leader_.shared().phase() == v1::SESSION_PHASE_STEPS; };
  co_return co_await press(start, "start", started);
}

asio::awaitable<bool> Guide::live_through(std::uint32_t step) {
  const Leg leg = route_[step];
  const std::uint32_t run = current().run();
  const milliseconds length(leader_.exercise().steps(static_cast<int>(step)).pacing().planned_ms());
  group_.let_late_ones_in(step, length);
  co_await press_middle_keys(leg, length);
  co_await wait_for_the_group(leg, run, length);
  co_await check_progress(run);
  // A step that leads on by itself has done so; the last one has nowhere to lead.
  if (current().run() != run && current().step() != step) {
    co_await show_what_is_sealed();
    co_return true;
  }
  bool fine = true;
  if (leg.undoes) fine = co_await move_and_undo();
  if (fine && leg.closes_first) fine = co_await close_the_step();
  if (!fine) co_return false;
  co_await show_what_is_sealed();
  co_await show_shares();
  co_await check_rest();
  if (step + 1 == route_.size()) co_return true;
  if (leg.asks_quick) fine = co_await ask_in_between(*leg.asks_quick);
  if (fine && leg.grounds) fine = co_await go_to_grounding();
  if (!fine) co_return false;
  if (leg.goes_back_to) {
    fine = co_await visit(*leg.goes_back_to);
    if (!fine) co_return false;
    v1::Command onward;
    onward.mutable_go_to_step()->set_step(step + 1);
    co_return co_await move(onward);
  }
  if (leg.loses_network) leader_.lose_network_at_next_press();
  v1::Command next;
  next.mutable_next();
  co_return co_await move(next);
}

asio::awaitable<void> Guide::press_middle_keys(Leg leg, milliseconds length) {
  if (!leg.pauses && !leg.extends) co_return;
  co_await leader_.wait(std::min<milliseconds>(length / 4, 2s));
  if (current().phase() != v1::RUN_PHASE_OPEN) co_return;
  v1::Command command;
  if (leg.extends) {
    const std::int64_t before = current().deadline_ms();
    command.mutable_extend()->set_by_ms(30'000);
    auto extended = [this, before] { return current().deadline_ms() == before + 30'000; };
    co_await press(command, "extend", extended);
    co_return;
  }
  command.mutable_pause();
  auto paused = [this] {
    return leader_.shared().paused() && current().deadline_ms() == 0 && current().left_ms() > 0;
  };
  const bool stands = co_await press(command, "pause", paused);
  if (!stands) co_return;
  const std::int64_t left = current().left_ms();
  co_await check_rest();
  co_await leader_.wait(500ms);
  if (current().left_ms() != left) wrong("A paused step lost time.");
  command.mutable_resume();
  auto goes_on = [this] { return !leader_.shared().paused() && current().deadline_ms() != 0; };
  co_await press(command, "resume", goes_on);
}

// Until everybody is done or the planned time is over; or, if the time is to run out, until the step closed
// by itself.
asio::awaitable<void> Guide::wait_for_the_group(Leg leg, std::uint32_t run, milliseconds length) {
  if (leg.lets_time_run_out) {
    auto over = [this, run] { return current().run() != run || current().phase() != v1::RUN_PHASE_OPEN; };
    const bool closed = co_await leader_.wait_until(over, length + reaction_time);
    if (!closed) wrong("Run " + std::to_string(run) + " did not close at its deadline.");
    co_return;
  }
  co_await leader_.wait(std::min<milliseconds>(length / 10 + 100ms, 1s));
  auto done = [this, run] { return current().run() != run || group_.finished_with(run); };
  co_await leader_.wait_until(done, length);
}

// N6 from the other side: where the threshold has answered, the facilitator is told so within the tick.
asio::awaitable<void> Guide::check_progress(std::uint32_t run) {
  if (notebook_.expectations.people_acknowledged(run) < notebook_.session().threshold) co_return;
  auto told = [this, run] {
    return leader_.presence().progress() >= v1::PROGRESS_BAND_AT_LEAST_K || current().run() != run ||
           current().phase() != v1::RUN_PHASE_OPEN;
  };
  const bool in_time = co_await leader_.wait_until(told, 6s);
  if (!in_time)
    wrong("The band of progress never said that the threshold answered, in run " + std::to_string(run) + ".");
}

asio::awaitable<void> Guide::check_rest() {
  auto one_state = [this] { return group_.not_on(leader_.version()) == 0; };
  const bool rests = co_await leader_.wait_until(one_state, rest_time);
  if (!rests) {
    wrong(std::to_string(group_.not_on(leader_.version())) + " screens do not show revision " +
          std::to_string(leader_.version().first) + ", which the facilitator sees.");
  }
}

asio::awaitable<bool> Guide::press(v1::Command command, const char* what, Reaction so) {
  const std::optional<v1::RejectionCode> outcome = co_await leader_.press(std::move(command));
  // In a demo a person may have pressed at the same moment.
  const bool in_demo = !notebook_.session().only_robots;
  if (!outcome) co_return wrong("\"" + std::string(what) + "\" was never answered.");
  if (*outcome != v1::REJECTION_CODE_UNSPECIFIED && !in_demo) {
    co_return wrong("\"" + std::string(what) + "\" was refused: " + v1::RejectionCode_Name(*outcome) + ".");
  }
  const bool followed = co_await leader_.wait_until(std::move(so), in_demo ? 2s : reaction_time);
  if (!followed && !in_demo)
    wrong("After \"" + std::string(what) + "\" the facilitator's screen does not show it.");
  co_return followed || in_demo;
}

}  // namespace holdspace::robots
