#include "live/inbox_view.hpp"

#include <algorithm>

#include "support/limits.hpp"

namespace holdspace::live {
namespace {

constexpr std::size_t field_bytes = 8;  // what a field's tag, length and flags cost at most, about

// The bytes that a view may still grow by.
class Budget {
 public:
  explicit Budget(std::size_t bytes) : left_(bytes) {}
  // False: it does not fit.
  bool take(std::size_t bytes) {
    if (bytes + field_bytes > left_) return false;
    left_ -= bytes + field_bytes;
    return true;
  }

 private:
  std::size_t left_;
};

void add_requests(v1::InboxView& view, const InboxContent& content, Budget budget) {
  for (const bool done : {false, true})
    for (const v1::SupportRequestView& request : content.requests) {
      if ((request.answer() == v1::SUPPORT_ANSWER_DONE) != done) continue;
      if (!budget.take(request.ByteSizeLong())) return;
      *view.add_requests() = request;
    }
}

// Newest first; the caller turns them round.
std::vector<v1::ShareBatch> batches_that_fit(const InboxContent& content, Budget budget) {
  std::vector<v1::ShareBatch> fit;
  for (auto batch = content.shares.rbegin(); batch != content.shares.rend(); ++batch) {
    v1::ShareBatch part;
    part.set_run(batch->run());
    part.set_step(batch->step());
    if (!budget.take(part.ByteSizeLong())) break;
    for (const v1::ShareLine& line : batch->lines()) {
      if (!budget.take(line.ByteSizeLong())) break;
      *part.add_lines() = line;
    }
    fit.push_back(std::move(part));
  }
  return fit;
}

}  // namespace

v1::InboxView supporters_inbox(const InboxContent& content) {
  v1::InboxView view;
  add_requests(view, content, Budget(limits::inbox_bytes / 2));
  return view;
}

v1::InboxView facilitators_inbox(const InboxContent& content) {
  v1::InboxView view = supporters_inbox(content);
  const std::size_t used = view.ByteSizeLong();
  const std::vector<v1::ShareBatch> batches =
      batches_that_fit(content, Budget(limits::inbox_bytes - std::min(limits::inbox_bytes, used)));
  for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) *view.add_shares() = *batch;
  return view;
}

v1::SharesView shown_shares(const InboxContent& content) {
  Budget budget(limits::inbox_bytes);
  std::vector<v1::ShownShares> newest_first;
  for (auto batch = content.shares.rbegin(); batch != content.shares.rend(); ++batch) {
    v1::ShownShares shown;
    shown.set_run(batch->run());
    shown.set_step(batch->step());
    if (!budget.take(shown.ByteSizeLong())) break;
    for (const v1::ShareLine& line : batch->lines())
      if (line.shown() && budget.take(line.text().size())) shown.add_lines(line.text());
    if (shown.lines_size() > 0) newest_first.push_back(std::move(shown));
  }
  v1::SharesView view;
  for (auto shown = newest_first.rbegin(); shown != newest_first.rend(); ++shown) *view.add_shown() = *shown;
  return view;
}

std::vector<v1::SupportState> support_of(const std::string& seat, const InboxContent& content) {
  std::vector<v1::SupportState> states;
  for (const v1::SupportRequestView& request : content.requests) {
    if (request.seat() != seat) continue;
    v1::SupportState& state = states.emplace_back();
    state.set_id(request.id());
    state.set_wording(request.wording());
    state.set_answer(request.answer());
  }
  return states;
}

}  // namespace holdspace::live
