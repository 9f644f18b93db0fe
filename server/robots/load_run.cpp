#include "robots/load_run.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sys/resource.h>

#include "robots/place.hpp"
#include "support/limits.hpp"

namespace holdspace::robots {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 20s;  // for anything that must happen
constexpr auto short_wait = 2ms;
constexpr std::size_t opened_a_turn = 100;  // a crowd hears while it comes

void allow_many_connections() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

LoadRun::LoadRun(LoadPlan plan) : plan_(std::move(plan)) {
  allow_many_connections();
  const Place place = parse_place(plan_.url);
  const LoadEvents events{[this](std::uint32_t line) { opened(line); },
                          [this](std::uint32_t line, std::string_view bytes, LoadClock::time_point at) {
                            who_[line].room->message(who_[line].person, bytes, at);
                          },
                          [this](std::uint32_t line) {
                            if (line < who_.size()) who_[line].room->ended(who_[line].person);
                          }};
  swarm_ =
      std::make_unique<LoadSwarm>(place.host, static_cast<std::uint16_t>(std::stoul(place.port)), events);
}

bool LoadRun::wants(const char* phase) const {
  return std::find(plan_.phases.begin(), plan_.phases.end(), phase) != plan_.phases.end();
}

LoadReport LoadRun::run() {
  report_.rooms = plan_.rooms;
  report_.members = plan_.members;
  make_rooms();
  come_in("join");
  if (wants("idle")) idle();
  if (wants("burst") || wants("steps") || wants("beside-stalled")) start_all();
  for (std::uint32_t round = 0; round < plan_.rounds; ++round) play_round();
  return std::move(report_);
}

void LoadRun::play_round() {
  if (wants("burst")) burst();
  if (wants("steps")) steps("steps");
  if (wants("beside-stalled")) {
    stall();
    steps("beside-stalled");
    let_stalled_go();
  }
  if (wants("reconnect")) {
    leave_all();
    come_in("reconnect");
  }
}

void LoadRun::make_rooms() {
  const std::vector<LoadSession> sessions =
      make_load_sessions(parse_place(plan_.url), plan_.key, plan_.exercise, plan_.rooms, plan_.members);
  for (const LoadSession& session : sessions)
    rooms_.push_back(std::make_unique<LoadRoom>(*swarm_, report_.findings, session, plan_.members));
}

// At a time no more knock than a server's queue holds; who was let in has left it, and goes on by itself.
void LoadRun::come_in(const char* name) {
  const bool again = !who_.empty();
  std::vector<Who> order;
  for (std::uint32_t person = 0; person <= plan_.members; ++person)
    for (const auto& room : rooms_) order.push_back({room.get(), person});
  measure(name, "connection", [&](LoadPhaseReport&) {
    std::size_t next = 0;
    const auto progress = [&] {
      const std::size_t last = std::min(order.size(), next + opened_a_turn);
      for (; next < last && swarm_->knocking_lines() < plan_.at_once; ++next) {
        const Who who = order[next];
        if (!again) who_.push_back(who);
        who.room->open(who.person);
      }
      return next == order.size() && all_settled();
    };
    until(progress, "not everybody came in");
    return static_cast<std::uint64_t>(order.size());
  });
}

void LoadRun::opened(std::uint32_t line) {
  if (line < who_.size()) return who_[line].room->opened(who_[line].person);
  swarm_->send(line, rooms_[line % rooms_.size()]->hello_of_another_device());
  swarm_->stop_hearing(line);
  stalled_.push_back(line);
}

// Devices of the facilitators: they come in and hear nothing from then on.
void LoadRun::stall() {
  for (std::uint32_t i = 0; i < plan_.stalled; ++i) swarm_->open("/live", true);
  until([this] { return stalled_.size() == plan_.stalled; }, "not everybody who was to stall came in");
}

void LoadRun::let_stalled_go() {
  for (const std::uint32_t line : std::exchange(stalled_, {})) swarm_->close(line);
}

void LoadRun::leave_all() {
  for (const Who& who : who_) who.room->close(who.person);
}

void LoadRun::start_all() {
  for (const auto& room : rooms_) room->start();
  until([this] { return all_settled(); }, "not everybody saw the start");
}

// What follows from people having come in is told to all of them a while later, on lines of seats_tick: with
// ten thousand that is as much as some step changes, and neither what idleness costs nor what steps do.
void LoadRun::quieten() {
  constexpr auto quiet = limits::seats_tick + 1s;
  std::uint64_t heard = swarm_->bytes_heard();
  auto since = LoadClock::now();
  const auto is_quiet = [&] {
    if (std::exchange(heard, swarm_->bytes_heard()) != swarm_->bytes_heard()) since = LoadClock::now();
    return LoadClock::now() - since > quiet;
  };
  until(is_quiet, "it never became quiet");
}

void LoadRun::idle() {
  quieten();
  keep_alive();
  measure("idle", "connection", [&](LoadPhaseReport&) {
    const auto end = LoadClock::now() + plan_.idle_for;
    while (LoadClock::now() < end) swarm_->turn(50ms);
    return static_cast<std::uint64_t>(swarm_->open_lines());
  });
}

// Everybody rates, spread evenly over the time of the burst; then the step is closed, sealed and judged.
void LoadRun::burst() {
  for (const auto& room : rooms_) room->go_to_rating();
  until([this] { return all_settled(); }, "not everybody saw the rating open");
  keep_alive();
  std::vector<Who> order;
  for (std::uint32_t person = 1; person <= plan_.members; ++person)
    for (const auto& room : rooms_) order.push_back({room.get(), person});
  measure("burst", "answer", [&](LoadPhaseReport& phase) {
    const auto begin = LoadClock::now();
    std::size_t next = 0;
    const auto progress = [&] {
      const double passed = std::chrono::duration<double>(LoadClock::now() - begin).count() /
                            std::chrono::duration<double>(plan_.burst_in).count();
      const auto due = static_cast<std::size_t>(passed * static_cast<double>(order.size()));
      for (; next < std::min(due, order.size()); ++next) order[next].room->answer(order[next].person);
      return next == order.size() &&
             std::ranges::all_of(rooms_, [](const auto& room) { return room->unacknowledged() == 0; });
    };
    until(progress, "an answer was not acknowledged");
    for (const auto& room : rooms_) {
      const std::vector<double> times = std::exchange(room->acknowledged_ms(), {});
      phase.times_ms.insert(phase.times_ms.end(), times.begin(), times.end());
    }
    return static_cast<std::uint64_t>(order.size());
  });
  for (const auto& room : rooms_) room->close_step();
  const auto released = [this] {
    return std::all_of(rooms_.begin(), rooms_.end(), [](const auto& room) { return room->released(); });
  };
  until([&] { return released() && all_settled(); }, "a release never came");
}

void LoadRun::steps(const char* name) {
  keep_alive();
  for (const auto& room : rooms_) room->move_on();  // away from what was measured before
  until([this] { return all_settled(); }, "a step change did not reach everybody");
  for (const auto& room : rooms_) room->deliveries_ms().clear();
  measure(name, "delivered message", [&](LoadPhaseReport& phase) {
    const std::size_t before = phase.times_ms.size();
    const auto take_deliveries = [&phase](LoadRoom& room) {
      phase.add(std::exchange(room.deliveries_ms(), {}));
    };
    const auto period = std::chrono::duration_cast<LoadClock::duration>(
        std::chrono::duration<double>(1 / plan_.steps_per_second));
    const auto begin = LoadClock::now();
    std::vector<LoadClock::time_point> next;
    for (std::size_t i = 0; i < rooms_.size(); ++i)  // spread over the period, as rooms are
      next.push_back(begin + period * static_cast<int>(i) / static_cast<int>(rooms_.size()));
    while (LoadClock::now() < begin + plan_.steps_for) {
      for (std::size_t i = 0; i < rooms_.size(); ++i) {
        if (LoadClock::now() < next[i] || !rooms_[i]->settled()) continue;
        take_deliveries(*rooms_[i]);
        rooms_[i]->move_on();
        next[i] += period;
      }
      swarm_->turn(short_wait);
    }
    until([this] { return all_settled(); }, "a step change did not reach everybody");
    for (const auto& room : rooms_) take_deliveries(*room);
    return static_cast<std::uint64_t>(phase.times_ms.size() - before);
  });
}

// Whoever says nothing for long is taken for gone. What is measured next begins when all of this is done.
void LoadRun::keep_alive() {
  for (const Who& who : who_) who.room->ping(who.person);
  const auto all_answered = [this] {
    return std::all_of(rooms_.begin(), rooms_.end(),
                       [](const auto& room) { return room->unanswered() == 0; });
  };
  until(all_answered, "a ping was not answered");
}

bool LoadRun::until(const std::function<bool()>& done, const char* else_sentence) {
  auto give_up = LoadClock::now() + patience;
  std::uint64_t heard = swarm_->bytes_heard();
  while (!done()) {
    swarm_->turn(short_wait);
    if (heard != swarm_->bytes_heard()) give_up = LoadClock::now() + patience;
    heard = swarm_->bytes_heard();
    if (LoadClock::now() > give_up) {
      report_.findings.add(std::string("The load: ") + else_sentence + " within 20 s");
      return false;
    }
  }
  return true;
}

bool LoadRun::all_settled() const {
  return std::all_of(rooms_.begin(), rooms_.end(), [](const auto& room) { return room->settled(); });
}

}  // namespace holdspace::robots
