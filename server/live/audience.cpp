#include "live/audience.hpp"

#include <stdexcept>

#include "rules/session_view.hpp"
#include "support/metrics.hpp"

namespace holdspace::live {
namespace {

// Whether the part changed; then `last` is the new frame.
bool replace_if_changed(FramePtr& last, v1::ServerMessage message) {
  FramePtr next = Frame::of(std::move(message));
  if (last && last->bytes() == next->bytes()) return false;
  last = std::move(next);
  return true;
}

}  // namespace

Audience::Members& Audience::list_of(v1::Role role) {
  switch (role) {
    case v1::ROLE_PARTICIPANT: return participants_;
    case v1::ROLE_FACILITATOR: return facilitators_;
    case v1::ROLE_DISPLAY: return displays_;
    case v1::ROLE_UNSPECIFIED:
    case v1::Role_INT_MIN_SENTINEL_DO_NOT_USE_:
    case v1::Role_INT_MAX_SENTINEL_DO_NOT_USE_: break;
  }
  throw std::logic_error("a member without a role");
}

void Audience::add(Member& member) {
  Members& list = list_of(member.role);
  member.place = static_cast<std::uint32_t>(list.size());
  list.push_back(&member);
  const auto greet = [&](const FramePtr& frame, Part part) {
    if (frame) member.push(frame, part);
  };
  greet(shared_, Part::shared);
  if (member.role == v1::ROLE_FACILITATOR) greet(facilitator_, Part::facilitator);
  if (member.role == v1::ROLE_DISPLAY) greet(display_, Part::display);
  greet(presence_, Part::presence);
  greet(service_, Part::service);
}

void Audience::remove(Member& member) {
  Members& list = list_of(member.role);
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
    send(facilitators_, facilitator_, Part::facilitator);
  if (replace_if_changed(display_, std::move(display))) send(displays_, display_, Part::display);
}

void Audience::show(const v1::PresenceView& presence) {
  v1::ServerMessage message;
  *message.mutable_presence() = presence;
  if (replace_if_changed(presence_, std::move(message))) send_to_all(presence_, Part::presence);
}

void Audience::show(const v1::ServiceView& service) {
  v1::ServerMessage message;
  *message.mutable_service() = service;
  if (replace_if_changed(service_, std::move(message))) send_to_all(service_, Part::service);
}

void Audience::send(const Members& to, const FramePtr& frame, Part part) {
  for (Member* member : to) member->push(frame, part);
  metrics::frames_sent().Increment(static_cast<double>(to.size()));
}

void Audience::send_to_all(const FramePtr& frame, Part part) {
  send(participants_, frame, part);
  send(facilitators_, frame, part);
  send(displays_, frame, part);
}

void Audience::close_older(const std::string& seat, std::uint32_t generation) {
  for (Member* member : participants_)
    if (member->seat == seat && member->generation < generation) member->close(CloseCode::elsewhere);
}

void Audience::close_all(CloseCode code) {
  for (const Members* list : {&participants_, &facilitators_, &displays_})
    for (Member* member : *list) member->close(code);
}

}  // namespace holdspace::live
