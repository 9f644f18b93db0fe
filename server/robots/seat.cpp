#include "robots/seat.hpp"

#include <algorithm>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "robots/http_call.hpp"
#include "robots/wire.hpp"
#include "support/random.hpp"

namespace holdspace::robots {

namespace asio = boost::asio;
using std::chrono::milliseconds;

namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr auto answer_is_awaited = std::chrono::seconds(5);  // then it is handed in again
// Of so many people one writes a line, one asks for support, one's device sends everything twice.
constexpr Person who_writes = 3, who_asks = 40, who_doubles = 7;

}  // namespace

Seat::Seat(asio::io_context& context, Notebook& notebook, SeatPlan plan)
    : notebook_(notebook),
      person_(plan.person),
      place_(plan.places[plan.person % plan.places.size()]),
      temperament_(plan.seed, plan.circumstances),
      lifeline_(
          context, plan.places, plan.person, seat_hello(notebook.session().id, random_bytes(32)),
          {[this](const Lifeline::Letter& letter) { take(letter); },
           [this] {
             if (std::exchange(came_, false)) notebook_.went();
           },
           [this](const std::string& sentence) { notebook_.findings.add("A participant: " + sentence); }}),
      next_(context) {}

asio::awaitable<void> Seat::run(milliseconds delay, std::string join_code) {
  asio::steady_timer timer(next_.get_executor(), delay);
  co_await timer.async_wait(quietly);
  const HttpRequest request{"GET", "/api/join/" + join_code, "", ""};
  for (int tries = 0; tries < 20 && !stopping_; ++tries) {
    const HttpAnswer answer = co_await call(place_, request);
    if (answer.status == 200) break;
    if (answer.status != 0 && answer.status < 500) {
      notebook_.findings.add("The join code was refused with " + std::to_string(answer.status) + ".");
      break;
    }
    timer.expires_after(milliseconds(500));
    co_await timer.async_wait(quietly);
  }
  if (stopping_) co_return;
  notebook_.sets_out();
  co_await lifeline_.run();
}

asio::awaitable<void> Seat::act() {
  while (!stopping_) {
    next_.expires_at(intentions_.empty() ? Clock::time_point::max() : intentions_.begin()->first);
    co_await next_.async_wait(quietly);
    while (!stopping_ && !intentions_.empty() && intentions_.begin()->first <= Clock::now()) {
      const Intention intention = std::move(intentions_.begin()->second);
      intentions_.erase(intentions_.begin());
      perform(intention);
    }
  }
}

void Seat::stop() {
  stopping_ = true;
  next_.cancel();
  lifeline_.stop();
}

bool Seat::finished_with(std::uint32_t run) const {
  const bool means_more = std::any_of(intentions_.begin(), intentions_.end(), [run](const auto& intention) {
    return intention.second.run == run && intention.second.deed;
  });
  if (means_more) return false;
  if (!lifeline_.welcome()) return true;
  const auto held = held_.find(run);
  return met_.contains(run) && (held == held_.end() || held->second.acknowledged_by != 0);
}

void Seat::take(const Lifeline::Letter& letter) {
  if (stopping_) return;
  notebook_.read(v1::ROLE_PARTICIPANT, letter);
  const v1::ServerMessage& message = letter.message;
  switch (message.message_case()) {
    case v1::ServerMessage::kWelcome:
      came_ = true;
      notebook_.came(!std::exchange(joined_, true));
      break;
    case v1::ServerMessage::kShared: take_shared(message.shared(), letter.at); break;
    case v1::ServerMessage::kPersonal: take_personal(message.personal()); break;
    case v1::ServerMessage::kShares: notebook_.correspondence.read(message.shares()); break;
    case v1::ServerMessage::kPresence: {
      const std::uint32_t run = shared_.current().run();
      notebook_.read_presence(message.presence(), run);
      if (message.presence().present() > 0 || message.presence().progress() != 0)
        notebook_.findings.add("A participant was told what only those who lead are told of the others.");
      break;
    }
    case v1::ServerMessage::kAccepted:
      if (message.accepted().has_answer()) take_receipt(message.accepted().answer());
      if (message.accepted().has_share()) {
        const auto share = shares_.find(message.accepted().share().run());
        if (share == shares_.end()) break;
        share->second.accepted = true;
        notebook_.correspondence.share_accepted(share->first, share->second.text);
      }
      break;
    case v1::ServerMessage::kRejected:
      if (message.rejected().has_answer())
        take_refusal(message.rejected().answer(), message.rejected().code());
      break;
    case v1::ServerMessage::kPong:
      if (lifeline_.clock_offset_ms()) notebook_.clock(*lifeline_.clock_offset_ms());
      check_time_left();
      break;
    case v1::ServerMessage::kService:
    case v1::ServerMessage::kFacilitator:
    case v1::ServerMessage::kDisplay:
    case v1::ServerMessage::kInbox:
    case v1::ServerMessage::MESSAGE_NOT_SET: break;
  }
}

void Seat::take_personal(const v1::PersonalView& personal) {
  if (!name_.empty() && name_ != personal.seat())
    notebook_.findings.add("A participant who came back was given another seat.");
  name_ = personal.seat();
  if (request_) request_->listed = false;
  for (const v1::SupportState& support : personal.support()) {
    if (!request_ || support.id() != request_->id)
      notebook_.findings.add("Somebody sees a request for support that is not their own.");
    else
      request_->listed = true;
    if (support.answer() != v1::SUPPORT_ANSWER_UNSPECIFIED)
      notebook_.correspondence.support_answered(support.id());
  }
  send_what_is_not_heard_of();
}

void Seat::write_a_line(std::uint32_t run) {
  shares_[run] = {++sequence_, "line " + std::to_string(person_) + " of run " + std::to_string(run), false,
                  0};
  send_what_is_not_heard_of();
}

void Seat::ask_for_support() {
  request_ = HeldRequest{random_bytes(16), false, 0};
  notebook_.correspondence.asked_for_support(request_->id);
  send_what_is_not_heard_of();
}

// Once on each connection, until it is accepted or listed.
void Seat::send_what_is_not_heard_of() {
  if (!lifeline_.welcome()) return;
  for (auto& [run, share] : shares_) {
    if (share.accepted || epoch_of(run) == 0 || share.sent_on == lifeline_.connection()) continue;
    if (!lifeline_.send(encode_share(run, share.sequence, share.text))) continue;
    share.sent_on = lifeline_.connection();
    notebook_.correspondence.shared(run, share.text);
  }
  const bool waits = request_ && !request_->listed && request_->sent_on != lifeline_.connection();
  if (!waits || shared_.phase() == v1::SESSION_PHASE_ENDED) return;
  v1::ClientMessage message;
  message.mutable_support_request()->set_id(request_->id);
  message.mutable_support_request()->set_wording(v1::SUPPORT_WORDING_TALK_LATER);
  if (lifeline_.send(encode(message))) request_->sent_on = lifeline_.connection();
}

void Seat::take_shared(const v1::SharedView& shared, Clock::time_point at) {
  notebook_.read_shared(shared);
  shared_ = shared;
  if (shared_.has_current() && met_.insert(shared_.current().run()).second) {
    notebook_.arrived(shared_.current().run(), lifeline_.welcomed_at(), at);
    meet(shared_.current());
  }
  std::erase_if(held_, [this](const auto& held) { return epoch_of(held.first) == 0; });
  hand_in_what_is_due();
  send_what_is_not_heard_of();
}

// A step is seen for the first time: what this person will do in it.
void Seat::meet(const v1::RunView& run) {
  const v1::Step* asked = notebook_.step(run.step());
  if (asked == nullptr) return notebook_.findings.add("A run is of a step that the exercise does not have.");
  const v1::Step& step = *asked;
  if (run.phase() == v1::RUN_PHASE_OPEN && step.reflection().offers_share() && person_ % who_writes == 0)
    write_a_line(run.run());
  if (!request_ && person_ % who_asks == 1) ask_for_support();
  if (run.read_only()) return try_what_is_closed(run, step);
  if (run.phase() != v1::RUN_PHASE_OPEN) return;
  milliseconds length(step.pacing().planned_ms());
  if (run.deadline_ms() != 0 && lifeline_.clock_offset_ms()) {
    const auto now = std::chrono::duration_cast<milliseconds>(Clock::now().time_since_epoch()).count();
    length = milliseconds(run.deadline_ms() - now - *lifeline_.clock_offset_ms());
  }
  length = std::max(length, milliseconds(500));
  const Clock::time_point now = Clock::now();
  for (Deed& deed : temperament_.live_through(run.step(), step, length)) {
    intend(now + deed.after, {run.run(), deed});
  }
}

// N3: a question that was released takes no answers. Some robots try, as a hostile device would.
void Seat::try_what_is_closed(const v1::RunView& run, const v1::Step& step) {
  if (run.box_epoch() != 0)
    notebook_.findings.add("A step that was opened again to be read has an answer box.");
  if (person_ % 5 != 0) return;
  Given given;
  if (step.has_intensity_rating() && step.intensity_rating().paired_with().empty()) given.set_rating(5);
  if (step.has_check_in()) given.mutable_choices()->add_options(0);
  if (given.value_case() == v1::Answer::VALUE_NOT_SET) return;
  tried_.insert(run.run());
  lifeline_.send(encode_answer(given, run.run(), ++sequence_));
}

void Seat::take_receipt(const v1::AnswerReceipt& receipt) {
  if (tried_.contains(receipt.run())) {
    return notebook_.findings.add("An answer to a step that had been released before was taken.");
  }
  if (receipt.box_epoch() == 0) notebook_.findings.add("An answer was taken by no box.");
  notebook_.expectations.acknowledged(person_, receipt.run(), receipt.sequence(), receipt.box_epoch());
  const auto held = held_.find(receipt.run());
  if (held != held_.end() && held->second.sequence == receipt.sequence()) {
    held->second.acknowledged_by = receipt.box_epoch();
  }
}

void Seat::take_refusal(const v1::AnswerReceipt& receipt, v1::RejectionCode code) {
  if (tried_.contains(receipt.run())) {
    if (code != v1::REJECTION_CODE_RUN_CLOSED)
      notebook_.findings.add("An answer to a closed step was refused oddly.");
    return;
  }
  // NOT_SAVED can mean that nobody knows whether it was; the other three are certain.
  const bool again = code == v1::REJECTION_CODE_NOT_SAVED || code == v1::REJECTION_CODE_TOO_FAST ||
                     code == v1::REJECTION_CODE_BOX_LOST;
  // Too late, so far as is known: it is kept until the view agrees, for an undo may open the run once more.
  const bool too_late = code == v1::REJECTION_CODE_RUN_CLOSED || code == v1::REJECTION_CODE_NO_SUCH_RUN ||
                        code == v1::REJECTION_CODE_ENDED;
  // A live check-in: what was shown stays, and the answer before this one counts.
  const bool stays = code == v1::REJECTION_CODE_ALREADY_SHOWN;
  if (stays) held_.erase(receipt.run());
  if (code != v1::REJECTION_CODE_NOT_SAVED) {
    notebook_.expectations.refused(person_, receipt.run(), receipt.sequence());
  }
  if (again) {
    const auto held = held_.find(receipt.run());
    if (held != held_.end()) held->second.sent_at = {};
    intend(Clock::now() + std::chrono::seconds(1), {receipt.run(), std::nullopt});
  } else if (!too_late && !stays) {
    notebook_.findings.add("An answer that is right was refused: " + v1::RejectionCode_Name(code) + ".");
  }
}

// Whoever comes late finds the present step with what is left of its time.
void Seat::check_time_left() {
  if (std::exchange(checked_time_, true) || !lifeline_.clock_offset_ms() || !shared_.has_current()) return;
  const v1::RunView& run = shared_.current();
  if (run.phase() != v1::RUN_PHASE_OPEN || run.deadline_ms() == 0) return;
  const auto now = std::chrono::duration_cast<milliseconds>(Clock::now().time_since_epoch()).count();
  const std::int64_t left = run.deadline_ms() - now - *lifeline_.clock_offset_ms();
  const std::int64_t whole = run.deadline_ms() - run.opened_ms();
  if (left > whole + 500 || left < -1'000) {
    notebook_.findings.add("Somebody who came late finds " + std::to_string(left) + " ms left of a step of " +
                           std::to_string(whole) + " ms.");
  }
}

void Seat::intend(Clock::time_point at, Intention intention) {
  const auto placed = intentions_.emplace(at, std::move(intention));
  if (placed == intentions_.begin()) next_.cancel();
}

void Seat::perform(const Intention& intention) {
  if (!intention.deed) return hand_in_what_is_due();
  const Deed& deed = *intention.deed;
  switch (deed.what) {
    case Deed::What::answer:
      if (epoch_of(intention.run) == 0) return;  // the group has gone on: the answer stays with the person
      held_[intention.run] = Held{++sequence_, deed.given, 0, 0, 0, {}};
      return hand_in_what_is_due();
    case Deed::What::lose_network: return lifeline_.lose_network(deed.away, true);
    case Deed::What::vanish: return lifeline_.lose_network(deed.away, false);
    case Deed::What::reload: return lifeline_.reload();
  }
}

std::uint32_t Seat::epoch_of(std::uint32_t run) const {
  const v1::RunView& current = shared_.current();
  const bool open = current.phase() == v1::RUN_PHASE_OPEN || current.phase() == v1::RUN_PHASE_CLOSING;
  if (current.run() == run) return open ? current.box_epoch() : 0;
  for (const v1::RunView& closing : shared_.closing()) {
    if (closing.run() == run) return closing.box_epoch();
  }
  return 0;
}

void Seat::hand_in_what_is_due() {
  for (auto& [run, held] : held_) {
    const std::uint32_t epoch = epoch_of(run);
    if (epoch == 0 || held.acknowledged_by == epoch) continue;
    const bool on_its_way = held.sent_on == lifeline_.connection() && held.sent_to == epoch &&
                            Clock::now() - held.sent_at < answer_is_awaited;
    if (!on_its_way) hand_in(run, held);
  }
}

void Seat::hand_in(std::uint32_t run, Held& held) {
  if (!lifeline_.send(encode_answer(held.given, run, held.sequence))) return;
  notebook_.expectations.handed_in(person_, run, held.sequence, held.given);
  const bool twice =
      person_ % who_doubles == 0 && lifeline_.send(encode_answer(held.given, run, held.sequence));
  if (twice) notebook_.expectations.handed_in(person_, run, held.sequence, held.given);
  held.sent_on = lifeline_.connection();
  held.sent_to = epoch_of(run);
  held.sent_at = Clock::now();
  intend(held.sent_at + answer_is_awaited, {run, std::nullopt});
}

}  // namespace holdspace::robots
