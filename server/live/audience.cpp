#include "live/audience.hpp"

#include <algorithm>
#include <stdexcept>

#include "rules/session_view.hpp"
#include "support/metrics.hpp"

namespace holdspace::live {
namespace {

constexpr std::array controllers = {v1::ROLE_FACILITATOR, v1::ROLE_DISPLAY, v1::ROLE_SUPPORTER,
                                    v1::ROLE_OBSERVER};  // everybody but participants

// Whether the part changed; then `last` is the new frame.
bool replace_if_changed(FramePtr& last, v1::ServerMessage message) {
  FramePtr next = Frame::of(std::move(message));
  if (last && last->bytes() == next->bytes()) return false;
  last = std::move(next);
  return true;
}

}  // namespace

void Audience::add(Member& member) {
  if (member.role == v1::ROLE_UNSPECIFIED) throw std::logic_error("a member without a role");
  Members& list = of(member.role);
  member.place = static_cast<std::uint32_t>(list.size());
  list.push_back(&member);
  if (by_seat_ && member.role == v1::ROLE_PARTICIPANT) by_seat_->emplace(member.seat, &member);
  const auto greet = [&](const FramePtr& frame, Part part) {
    if (frame) member.push(frame, part);
  };
  greet(shared_, Part::shared);
  if (member.role == v1::ROLE_FACILITATOR) greet(facilitator_, Part::facilitator);
  if (member.role == v1::ROLE_FACILITATOR) greet(facilitators_inbox_, Part::inbox);
  if (member.role == v1::ROLE_SUPPORTER) greet(supporters_inbox_, Part::inbox);
  if (member.role == v1::ROLE_DISPLAY) greet(display_, Part::display);
  greet(shares_, Part::shares);
  greet(member.role == v1::ROLE_PARTICIPANT ? participants_presence_ : presence_, Part::presence);
  greet(service_, Part::service);
}

void Audience::remove(Member& member) {
  if (by_seat_) {
    const auto [begin, end] = by_seat_->equal_range(member.seat);
    const auto same = [&](const auto& entry) { return entry.second == &member; };
    if (const auto found = std::find_if(begin, end, same); found != end) by_seat_->erase(found);
  }
  Members& list = of(member.role);
  list.at(member.place) = list.back();
  list[member.place]->place = member.place;
  list.pop_back();
}

void Audience::show(const v1::SessionState& state) {
  v1::ServerMessage shared, facilitator, display;
  *shared.mutable_shared() = rules::shared_view(state);
  *facilitator.mutable_facilitator() = rules::facilitator_view(state);
  *display.mutable_display() = rules::display_view(state);
  if (replace_if_changed(shared_, std::move(shared))) send_to_all(shared_, Part::shared);
  if (replace_if_changed(facilitator_, std::move(facilitator)))
    send(of(v1::ROLE_FACILITATOR), facilitator_, Part::facilitator);
  if (replace_if_changed(display_, std::move(display))) send(of(v1::ROLE_DISPLAY), display_, Part::display);
}

void Audience::show(const v1::PresenceView& presence, const v1::PresenceView& participants_presence) {
  v1::ServerMessage all, some;
  *all.mutable_presence() = presence;
  *some.mutable_presence() = participants_presence;
  if (replace_if_changed(presence_, std::move(all)))
    for (const v1::Role role : controllers) send(of(role), presence_, Part::presence);
  if (replace_if_changed(participants_presence_, std::move(some)))
    send(of(v1::ROLE_PARTICIPANT), participants_presence_, Part::presence);
}

void Audience::show(const v1::ServiceView& service) {
  v1::ServerMessage message;
  *message.mutable_service() = service;
  if (replace_if_changed(service_, std::move(message))) send_to_all(service_, Part::service);
}

void Audience::show(const InboxContent& inbox) {
  v1::ServerMessage facilitators, supporters, shares;
  *facilitators.mutable_inbox() = facilitators_inbox(inbox);
  *supporters.mutable_inbox() = supporters_inbox(inbox);
  *shares.mutable_shares() = shown_shares(inbox);
  if (replace_if_changed(facilitators_inbox_, std::move(facilitators)))
    send(of(v1::ROLE_FACILITATOR), facilitators_inbox_, Part::inbox);
  if (replace_if_changed(supporters_inbox_, std::move(supporters)))
    send(of(v1::ROLE_SUPPORTER), supporters_inbox_, Part::inbox);
  // Until something is shown there is nothing to say.
  if (!shares_ && shares.shares().shown_size() == 0) return;
  if (replace_if_changed(shares_, std::move(shares))) send_to_all(shares_, Part::shares);
}

void Audience::show_personal_to(Member& member, const v1::PersonalView& view) {
  v1::ServerMessage message;
  *message.mutable_personal() = view;
  member.push(Frame::of(std::move(message)), Part::personal);
  metrics::frames_sent().Increment();
}

void Audience::show_personal(const std::function<bool(const Member&)>& concerns,
                             const std::function<v1::PersonalView(const Member&)>& view_of) {
  for (Member* member : of(v1::ROLE_PARTICIPANT))
    if (concerns(*member)) show_personal_to(*member, view_of(*member));
}

void Audience::send(const Members& to, const FramePtr& frame, Part part) {
  constexpr std::size_t ahead = 8;  // members; as many as a processor fetches at a time
  for (std::size_t i = 0; i < to.size(); ++i) {
    if (i + ahead < to.size()) to[i + ahead]->prefetch();
    to[i]->push(frame, part);
  }
  metrics::frames_sent().Increment(static_cast<double>(to.size()));
}

void Audience::send_to_all(const FramePtr& frame, Part part) {
  for (const Members& members : by_role_) send(members, frame, part);
}

void Audience::close_older(const std::string& seat, std::uint32_t generation) {
  if (!by_seat_) {
    by_seat_.emplace();
    for (Member* member : of(v1::ROLE_PARTICIPANT)) by_seat_->emplace(member->seat, member);
  }
  const auto [begin, end] = by_seat_->equal_range(seat);
  for (auto it = begin; it != end; ++it)
    if (it->second->generation < generation) it->second->close(CloseCode::elsewhere);
}

void Audience::close_revoked(const v1::SessionState& state) {
  const auto is_in_team = [&](const Member& member) {
    return std::ranges::any_of(state.controllers(), [&](const v1::Controller& controller) {
      return controller.id() == member.controller && controller.role() == member.role;
    });
  };
  for (const v1::Role role : controllers)
    for (Member* member : of(role))
      if (!is_in_team(*member)) member->close(CloseCode::bad_token);
}

void Audience::close_all(CloseCode code) {
  for (const Members& members : by_role_)
    for (Member* member : members) member->close(code);
}

std::vector<std::string> Audience::seats() const {
  std::vector<std::string> names;
  for (const Member* member : of(v1::ROLE_PARTICIPANT)) names.push_back(member->seat);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

bool Audience::empty() const {
  return std::ranges::all_of(by_role_, [](const Members& members) { return members.empty(); });
}

}  // namespace holdspace::live
