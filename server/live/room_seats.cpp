// What a single seat sees, and who is here by name: for practice groups, and for nothing else.
#include "live/patience.hpp"
#include "live/room.hpp"
#include "rules/practice_groups.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::live {
namespace {

// The one whose round it is, and who may stop it: the second of PracticeRound.roles.
bool is_client(const v1::PracticePlace& place) {
  constexpr std::uint32_t client = 1;
  return std::ranges::any_of(
      place.seats(), [](const v1::PracticeSeat& seat) { return seat.mine() && seat.role() == client; });
}

}  // namespace

DoorState Room::door() const {
  return {!gone_, state_.phase() == v1::SESSION_PHASE_ENDED, state_.locked(), state_.settings().seat_cap(),
          state_.current_run()};
}

v1::PersonalView Room::personal_view(const Member& member) const {
  v1::PersonalView view;
  view.set_seat(member.seat);
  view.set_new_at_run(member.new_at_run);
  for (const v1::SupportState& one : support_of(member.seat, inbox_.content())) *view.add_support() = one;
  const auto place = places_.find(member.seat);
  if (place != places_.end()) *view.mutable_practice() = place->second;
  return view;
}

// By seat, of all who are in a group that practises now.
std::map<std::string, v1::PracticePlace> Room::practice_places() const {
  std::map<std::string, v1::PracticePlace> places;
  const store::StoppedRounds::Rounds& stopped = inbox_.content().stopped;
  for (const v1::PracticeGroup& group : state_.groups()) {
    if (group.seats().empty()) continue;
    const auto first = rules::practice_place(state_, exercise_->script(), group.seats(0));
    if (!first) break;  // no round is going on
    for (const std::string& seat : group.seats()) {
      v1::PracticePlace& place = places[seat];
      place = *first;
      place.set_stopped(stopped.contains({state_.current_run(), place.group()}));
      for (v1::PracticeSeat& one : *place.mutable_seats()) one.set_mine(one.seat() == seat);
    }
  }
  return places;
}

// To those of whom something changed since `before`, and only to them.
void Room::show_personal(const InboxContent& before) {
  const InboxContent& now = inbox_.content();
  std::set<std::string> changed;
  const auto compare = [&](const InboxContent& some, const InboxContent& others) {
    for (const v1::SupportRequestView& request : some.requests) {
      const auto same = [&](const v1::SupportRequestView& other) {
        return other.id() == request.id() && other.answer() == request.answer();
      };
      if (std::ranges::none_of(others.requests, same)) changed.insert(request.seat());
    }
  };
  compare(before, now);
  compare(now, before);
  std::map<std::string, v1::PracticePlace> places = practice_places();
  const auto same_place = [](const v1::PracticePlace& a, const v1::PracticePlace& b) {
    return a.SerializeAsString() == b.SerializeAsString();
  };
  for (const auto& [seat, place] : places)
    if (const auto old = places_.find(seat); old == places_.end() || !same_place(old->second, place))
      changed.insert(seat);
  for (const auto& [seat, place] : places_)
    if (!places.contains(seat)) changed.insert(seat);
  places_ = std::move(places);
  if (changed.empty()) return;
  audience_.show_personal([&](const Member& member) { return changed.contains(member.seat); },
                          [this](const Member& member) { return personal_view(member); });
}

// Everybody who is present, over all nodes, in an order drawn by lot: asked for, given a moment, and read.
boost::asio::awaitable<std::vector<std::string>> Room::call_roll() {
  const std::string session = state_.session_id();
  const Result<void> called = co_await stores_.presence.call_roll(session);
  if (called) co_await pause_for(context_, limits::roll_call_wait);
  Result<std::vector<std::string>> names =
      co_await stores_.presence.roll_call(session, node_name_, audience_.seats(), limits::roll_call_lease);
  std::vector<std::string> lot = names ? std::move(*names) : audience_.seats();
  for (std::size_t left = lot.size(); left > 1; --left)
    std::swap(lot[left - 1], lot[random_below(static_cast<std::uint32_t>(left))]);
  co_return lot;
}

void Room::say_who_is_here() {
  if (!gone_) start(answer_roll(shared_from_this()), "roll call");
}

boost::asio::awaitable<void> Room::answer_roll(Self self) {
  const Busy busy(*self);
  co_await self->stores_.presence.roll_call(self->state_.session_id(), self->node_name_,
                                            self->audience_.seats(), limits::roll_call_lease);
}

void Room::stop_round(const std::shared_ptr<Member>& from, const v1::StopRound& stop) {
  if (from->role != v1::ROLE_PARTICIPANT || stop.run() != state_.current_run()) return;
  const auto place = places_.find(from->seat);
  if (place == places_.end() || place->second.stopped() || !is_client(place->second)) return;
  start(keep_stop(shared_from_this(), stop.run(), place->second.group()), "stopped round");
}

boost::asio::awaitable<void> Room::keep_stop(Self self, std::uint32_t run, std::uint32_t group) {
  const Busy busy(*self);
  for (const Patience patience; patience.left();) {
    const Result<void> stopped =
        co_await self->stores_.stopped_rounds.stop(self->state_.session_id(), run, group);
    if (stopped) break;
    co_await pause_for(self->context_, pause_while_away);
  }
  self->inbox_changed();
}

}  // namespace holdspace::live
