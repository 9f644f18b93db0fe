// Everybody of one session on this node, by role, and what they were shown last. Encodes each view part once
// and hands the same frame to all who may see it; a part whose bytes did not change is not sent again. What a
// single seat gets is drawn when it is asked for and not kept. Owned by its room; holds plain pointers to
// members between add() and remove().
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "holdspace/v1/state.pb.h"
#include "live/inbox_view.hpp"
#include "live/member.hpp"

namespace holdspace::live {

class Audience {
 public:
  // The member gets every part it may see, as it stands.
  void add(Member& member);
  void remove(Member& member);

  void show(const v1::SessionState& state);
  void show(const v1::PresenceView& presence, const v1::PresenceView& participants_presence);
  void show(const v1::ServiceView& service);
  void show(const InboxContent& inbox);
  static void show_personal_to(Member& member, const v1::PersonalView& view);
  // To each seat here of which `concerns` says so.
  void show_personal(const std::function<bool(const Member&)>& concerns,
                     const std::function<v1::PersonalView(const Member&)>& view_of);

  // Connections of a seat that was taken up again elsewhere.
  void close_older(const std::string& seat, std::uint32_t generation);
  // Connections of those who are no longer in the team.
  void close_revoked(const v1::SessionState& state);
  void close_all(CloseCode code);

  std::size_t participants() const { return of(v1::ROLE_PARTICIPANT).size(); }
  std::size_t facilitators() const { return of(v1::ROLE_FACILITATOR).size(); }
  // Names of the seats connected here, each once.
  std::vector<std::string> seats() const;
  bool empty() const;

 private:
  using Members = std::vector<Member*>;
  using BySeat = std::unordered_multimap<std::string_view, Member*>;  // by the member's own `seat`

  Members& of(v1::Role role) { return by_role_.at(static_cast<std::size_t>(role)); }
  const Members& of(v1::Role role) const { return by_role_.at(static_cast<std::size_t>(role)); }
  static void send(const Members& to, const FramePtr& frame, Part part);
  void send_to_all(const FramePtr& frame, Part part);

  std::array<Members, v1::Role_ARRAYSIZE> by_role_;  // none is without a role
  // Participants. Made when the first of them comes back: before that, nobody asks.
  std::optional<BySeat> by_seat_;
  FramePtr shared_, facilitator_, display_, presence_, participants_presence_, service_;
  FramePtr facilitators_inbox_, supporters_inbox_, shares_;
};

}  // namespace holdspace::live
