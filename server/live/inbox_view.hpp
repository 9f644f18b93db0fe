// What lies in the memory Redis of a session besides answers, and who sees what of it: facilitators the
// requests for support and the shares, supporters the requests only, everybody the shares that are shown, a
// seat its own requests. Pure. Owns nothing.
//
// A view never grows over limits::inbox_bytes. Of requests those that wait come before those that are done;
// of shares the newest runs come first, and of a batch that does not fit whole its first lines: they are
// shuffled, so that says nothing about anybody.
#pragma once

#include <string>
#include <vector>

#include "holdspace/v1/view.pb.h"
#include "store/stopped_rounds.hpp"

namespace holdspace::live {

struct InboxContent {
  std::vector<v1::SupportRequestView> requests;  // by id
  std::vector<v1::ShareBatch> shares;            // by run; with their steps
  store::StoppedRounds::Rounds stopped;
};

v1::InboxView facilitators_inbox(const InboxContent& content);
v1::InboxView supporters_inbox(const InboxContent& content);
v1::SharesView shown_shares(const InboxContent& content);
std::vector<v1::SupportState> support_of(const std::string& seat, const InboxContent& content);

}  // namespace holdspace::live
