#include "live/answer_window.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

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

AnswerWindow::AnswerWindow(boost::asio::io_context& context, Stores& stores, std::string session_id,
                           OnRefused on_refused)
    : context_(context),
      stores_(stores),
      on_refused_(std::move(on_refused)),
      session_id_(std::move(session_id)) {}

void AnswerWindow::add(std::shared_ptr<void> owner, std::weak_ptr<Member> from, Box box,
                       store::HandIn answer) {
  waiting_.push_back({std::move(from), box, std::move(answer)});
  if (flushing_) return;
  flushing_ = true;
  spawn(context_.get_executor(), flush(std::move(owner), this), "answer window", [] {});
}

boost::asio::awaitable<void> AnswerWindow::flush([[maybe_unused]] std::shared_ptr<void> owner,
                                                 AnswerWindow* self) {
  while (!self->waiting_.empty() || !self->taken_.empty()) {
    // Of all rooms of a node at once: so their answers travel to Redis in one write. What the thread left
    // unread until a line (Arrivals) goes on this one.
    const bool crowd = !self->taken_.empty();
    if (self->waiting_.empty() || !on_a_line())
      co_await until_next_line(self->context_, crowd ? limits::crowd_window : limits::answer_window);
    co_await boost::asio::post(self->context_, boost::asio::use_awaitable);  // behind all that is read now
    // Behind what goes to Redis now, which works meanwhile.
    if (!self->taken_.empty() && Clock::now() >= self->acknowledge_at_)
      boost::asio::post(self->context_, [owner, self] { self->acknowledge(); });
    Batch unanswered;
    while (!self->waiting_.empty()) {
      Batch batch = self->take_batch();
      if (!co_await self->send(batch)) std::ranges::move(batch, std::back_inserter(unanswered));
    }
    if (unanswered.empty()) continue;
    self->acknowledge();
    self->put_back(std::move(unanswered));
    co_await pause_for(self->context_, pause_while_away);
  }
  self->flushing_ = false;
}

// All that wait for the box of the first. Nearly always that is everybody.
AnswerWindow::Batch AnswerWindow::take_batch() {
  const Box box = waiting_.front().box;
  const auto others = std::stable_partition(waiting_.begin(), waiting_.end(),
                                            [box](const Waiting& waiting) { return waiting.box == box; });
  Batch rest(std::move_iterator(others), std::move_iterator(waiting_.end()));
  waiting_.erase(others, waiting_.end());
  return std::exchange(waiting_, std::move(rest));
}

// Together with what came meanwhile; of each seat and run only the newest waits. It is acknowledged for the
// older ones, too ("this sequence or a later one").
void AnswerWindow::put_back(Batch unanswered) {
  std::ranges::move(waiting_, std::back_inserter(unanswered));
  std::map<std::pair<std::uint32_t, std::string>, Waiting> newest;  // by run and seat
  for (Waiting& one : unanswered) {
    Waiting& place = newest[{one.box.run, one.answer.seat}];
    if (place.answer.sequence <= one.answer.sequence) place = std::move(one);
  }
  waiting_.clear();
  for (auto& [name, one] : newest) waiting_.push_back(std::move(one));
}

// False: the memory Redis did not answer. Handing in twice is harmless.
boost::asio::awaitable<bool> AnswerWindow::send(Batch& batch) {
  std::vector<store::HandIn> answers;
  answers.reserve(batch.size());
  for (const Waiting& waiting : batch) answers.push_back(waiting.answer);
  // Named: GCC 12 frees the strings of a temporary aggregate twice when it stands in an awaited expression.
  const store::BoxName box{session_id_, batch.front().box.run, batch.front().box.epoch};
  const Result<store::HandInResult> result = co_await stores_.boxes.hand_in(box, std::move(answers));
  if (!result) co_return false;
  if (batch.size() < limits::answers_of_a_crowd)
    settle(batch, *result);
  else
    acknowledge_later(std::move(batch), *result);
  if (result->outcome != store::BoxOutcome::taken) on_refused_(box, result->outcome);
  co_return true;
}

// A send among many costs less than one among few, and nobody sees 20 ms.
void AnswerWindow::acknowledge_later(Batch batch, store::HandInResult result) {
  if (taken_.empty()) acknowledge_at_ = next_line<Clock>(limits::acknowledgement_window);
  taken_.push_back({std::move(batch), std::move(result)});
}

void AnswerWindow::acknowledge() {
  for (const Taken& one : std::exchange(taken_, {})) settle(one.batch, one.result);
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

}  // namespace holdspace::live
