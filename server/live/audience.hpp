// Everybody of one session on this node, and what they were shown last. Encodes each view part once and hands
// the same frame to all; a part whose bytes did not change is not sent again. Owned by its room; holds plain
// pointers to members between add() and remove().
#pragma once

#include <vector>

#include "holdspace/v1/state.pb.h"
#include "live/member.hpp"

namespace holdspace::live {

class Audience {
 public:
  // The member gets every part it may see, as it stands.
  void add(Member& member);
  void remove(Member& member);

  void show(const v1::SessionState& state);
  void show(const v1::PresenceView& presence);
  void show(const v1::ServiceView& service);

  // Connections of a seat that was taken up again elsewhere.
  void close_older(const std::string& seat, std::uint32_t generation);
  void close_all(CloseCode code);

  std::size_t participants() const { return participants_.size(); }
  std::size_t facilitators() const { return facilitators_.size(); }
  bool empty() const { return participants_.empty() && facilitators_.empty() && displays_.empty(); }

 private:
  using Members = std::vector<Member*>;

  Members& list_of(v1::Role role);
  void send(const Members& to, const FramePtr& frame, Part part);
  void send_to_all(const FramePtr& frame, Part part);

  Members participants_, facilitators_, displays_;
  FramePtr shared_, facilitator_, display_, presence_, service_;
};

}  // namespace holdspace::live
