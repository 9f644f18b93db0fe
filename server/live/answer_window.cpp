#include "live/answer_window.hpp"

#include "live/replies.hpp"
#include "live/spawn.hpp"
#include "live/timer.hpp"
#include "support/limits.hpp"

namespace holdspace::live {
namespace {

constexpr auto pause_while_away = std::chrono::milliseconds(100);

// One has passed just now: whoever waited for it is being read.
bool on_a_line() {
  constexpr Clock::duration window = limits::answer_window;
  return Clock::now().time_since_epoch() % window < window / 5;
}

}  // namespace

AnswerWindow::AnswerWindow(boost::asio::io_context& context, Stores& stores, OnRefused on_refused)
    : context_(context), stores_(stores), on_refused_(std::move(on_refused)) {}

void AnswerWindow::add(std::shared_ptr<void> owner, const std::weak_ptr<Member>& from, store::BoxName box,
                       store::HandIn answer) {
  Waiting& place = waiting_[Key{box.run, answer.seat}];
  // Of two that wait, the newer one counts; the older is acknowledged with it ("this sequence or a later
  // one").
  if (place.answer.sequence <= answer.sequence) place = {from, std::move(box), std::move(answer)};
  if (flushing_) return;
  flushing_ = true;
  spawn(context_.get_executor(), flush(std::move(owner), this), "answer window", [] {});
}

boost::asio::awaitable<void> AnswerWindow::flush([[maybe_unused]] std::shared_ptr<void> owner,
                                                 AnswerWindow* self) {
  while (!self->waiting_.empty()) {
    // Of all rooms of a node at once: so their answers travel to Redis in one write. What the thread left
    // unread until a line (Arrivals) goes on this one.
    if (!on_a_line()) co_await until_next_line(self->context_, limits::answer_window);
    co_await boost::asio::post(self->context_, boost::asio::use_awaitable);  // behind all that is read now
    std::vector<Batch> batches = self->take_waiting();
    bool away = false;
    for (Batch& batch : batches) {
      const bool settled = co_await self->send(std::move(batch));
      away = away || !settled;
    }
    if (away) co_await pause_for(self->context_, pause_while_away);
  }
  self->flushing_ = false;
}

std::vector<AnswerWindow::Batch> AnswerWindow::take_waiting() {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Batch> by_box;  // run, epoch
  for (auto& [key, waiting] : waiting_)
    by_box[{waiting.box.run, waiting.box.epoch}].push_back(std::move(waiting));
  waiting_.clear();
  std::vector<Batch> batches;
  batches.reserve(by_box.size());
  for (auto& [box, batch] : by_box) batches.push_back(std::move(batch));
  return batches;
}

// False: the memory Redis did not answer; the batch waits again. Handing in twice is harmless.
boost::asio::awaitable<bool> AnswerWindow::send(Batch batch) {
  std::vector<store::HandIn> answers;
  answers.reserve(batch.size());
  for (const Waiting& waiting : batch) answers.push_back(waiting.answer);
  const store::BoxName box = batch.front().box;
  const Result<store::HandInResult> result = co_await stores_.boxes.hand_in(box, std::move(answers));
  if (!result) {
    put_back(std::move(batch));
    co_return false;
  }
  settle(batch, *result);
  if (result->outcome != store::BoxOutcome::taken) on_refused_(box, result->outcome);
  co_return true;
}

void AnswerWindow::settle(const Batch& batch, const store::HandInResult& result) {
  auto shown = result.already_shown.begin();  // rising
  FramePtr taken;
  std::uint64_t taken_sequence = 0;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const Waiting& waiting = batch[i];
    const bool is_shown = shown != result.already_shown.end() && *shown == i;
    if (is_shown) ++shown;
    const std::shared_ptr<Member> member = waiting.from.lock();
    if (!member) continue;
    const AnswerName name{waiting.box.run, waiting.answer.sequence};
    if (is_shown) {
      member->push(answer_refused(name, {v1::REJECTION_CODE_ALREADY_SHOWN, {}}), Part::whole);
      continue;
    }
    switch (result.outcome) {
      case store::BoxOutcome::taken:
        // Nearly everybody's first answer has the same number, and then the same frame.
        if (!taken || taken_sequence != name.sequence) taken = answer_taken(name, waiting.box.epoch);
        taken_sequence = name.sequence;
        member->push(taken, Part::whole);
        break;
      case store::BoxOutcome::closed:
        member->push(answer_refused(name, {v1::REJECTION_CODE_RUN_CLOSED, {}}), Part::whole);
        break;
      case store::BoxOutcome::lost:
        member->push(answer_refused(name, {v1::REJECTION_CODE_BOX_LOST, {}}), Part::whole);
        break;
    }
  }
}

void AnswerWindow::put_back(Batch batch) {
  for (Waiting& waiting : batch) {
    const Key key{waiting.box.run, waiting.answer.seat};
    const auto place = waiting_.find(key);
    if (place == waiting_.end() || place->second.answer.sequence < waiting.answer.sequence)
      waiting_[key] = std::move(waiting);
  }
}

}  // namespace holdspace::live
