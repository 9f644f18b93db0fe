#include "robots/group.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace holdspace::robots {

using std::chrono::milliseconds;

namespace {

constexpr auto apart = milliseconds(4);  // hundreds do not connect within one moment

}  // namespace

Group::Group(boost::asio::io_context& context, Notebook& notebook, Crew& crew, GroupPlan plan)
    : notebook_(notebook),
      crew_(crew),
      plan_(std::move(plan)),
      watcher_(context, notebook, plan_.places, plan_.display_token) {
  for (Person person = 0; person < plan_.participants; ++person) {
    const std::uint64_t seed = plan_.seed * 1'000'003 + person;
    seats_.push_back(
        std::make_unique<Seat>(context, notebook, SeatPlan{person, plan_.places, seed, plan_.circumstances}));
  }
}

void Group::gather() {
  crew_.start(watcher_.run());
  milliseconds delay(0);
  for (const auto& seat : seats_) {
    if (seat->joins_at() == 0) set_out(*seat, delay += apart);
  }
}

void Group::let_late_ones_in(std::uint32_t step, milliseconds length) {
  if (step <= let_in_) return;
  for (std::size_t i = 0; i < seats_.size(); ++i) {
    Seat& seat = *seats_[i];
    if (seat.joins_at() <= let_in_ || seat.joins_at() > step) continue;
    ++notebook_.late_joins;
    set_out(seat, length * static_cast<int>(i % 7) / 14);
  }
  let_in_ = step;
}

void Group::set_out(Seat& seat, milliseconds delay) {
  ++expected_;
  crew_.start(seat.run(delay, plan_.join_code));
  crew_.start(seat.act());
}

void Group::stop() {
  watcher_.stop();
  for (const auto& seat : seats_) seat->stop();
}

std::uint32_t Group::connected() const {
  return static_cast<std::uint32_t>(
      std::count_if(seats_.begin(), seats_.end(), [](const auto& seat) { return seat->connected(); }));
}

bool Group::finished_with(std::uint32_t run) const {
  return std::all_of(seats_.begin(), seats_.end(),
                     [run](const auto& seat) { return seat->finished_with(run); });
}

std::uint32_t Group::not_on(const Version& version) const {
  const bool display = watcher_.connected() && watcher_.version() != version;
  return display +
         static_cast<std::uint32_t>(std::count_if(seats_.begin(), seats_.end(), [&version](const auto& seat) {
           return seat->connected() && seat->version() != version;
         }));
}

std::uint32_t Group::not_ended() const {
  const bool display = watcher_.phase() != v1::SESSION_PHASE_ENDED;
  return display +
         static_cast<std::uint32_t>(std::count_if(seats_.begin(), seats_.end(), [this](const auto& seat) {
           return seat->joins_at() <= let_in_ && seat->phase() != v1::SESSION_PHASE_ENDED;
         }));
}

void Group::judge_names() const {
  std::set<std::string> names;
  std::uint32_t named = 0;
  for (const auto& seat : seats_) {
    if (seat->name().empty()) continue;
    ++named;
    names.insert(seat->name());
  }
  if (named < notebook_.joined()) notebook_.findings.add("Not every seat was given a name.");
  if (names.size() < named) notebook_.findings.add("Two seats have one name.");
}

}  // namespace holdspace::robots
