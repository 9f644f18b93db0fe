#include "robots/leader.hpp"

#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "robots/wire.hpp"
#include "support/random.hpp"

namespace holdspace::robots {

namespace asio = boost::asio;
using std::chrono::milliseconds;

namespace {

constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
constexpr auto look_every = milliseconds(10);
constexpr auto answer_time = std::chrono::seconds(60);  // a killed Redis and NOT_SAVED fit in
constexpr auto without_network = milliseconds(700);

}  // namespace

Leader::Leader(asio::io_context& context, Notebook& notebook, std::vector<Place> places, std::string token)
    : notebook_(notebook),
      context_(context),
      lifeline_(
          context, std::move(places), 0, controller_hello(notebook.session().id, token),
          {[this](const Lifeline::Letter& letter) { take(letter); }, [] {},
           [this](const std::string& sentence) { notebook_.findings.add("The facilitator: " + sentence); }}) {
}

asio::awaitable<void> Leader::run() {
  return lifeline_.run();
}

void Leader::stop() {
  stopped_ = true;
  lifeline_.stop();
}

asio::awaitable<std::optional<v1::RejectionCode>> Leader::press(v1::Command command) {
  press_id_ = random_bytes(16);
  command.set_id(press_id_);
  command.set_run(shared_.current().run());
  v1::ClientMessage message;
  *message.mutable_command() = std::move(command);
  press_bytes_ = encode(message);
  press_sent_on_ = 0;
  press_outcome_.reset();
  pressed_at_.reset();
  ++notebook_.commands;
  write_press();
  auto is_answered = [this] {
    if (!press_outcome_) write_press();
    return press_outcome_.has_value();
  };
  co_await wait_until(is_answered, answer_time);
  press_id_.clear();
  co_return press_outcome_;
}

// Once on each connection. The moment counts only for a press that was written once: of one that is sent
// again nobody knows which of the two was decided.
void Leader::write_press() {
  if (!lifeline_.welcome() || press_sent_on_ == lifeline_.connection()) return;
  const bool again = press_sent_on_ != 0;
  press_sent_on_ = lifeline_.connection();
  const Clock::time_point now = Clock::now();
  lifeline_.send(press_bytes_);
  pressed_at_ = again ? std::nullopt : std::optional(now);
  if (std::exchange(loses_next_, false)) lifeline_.lose_network(without_network, false);
}

void Leader::settle(const std::string& command_id, v1::RejectionCode code) {
  if (command_id != press_id_) return;
  if (code == v1::REJECTION_CODE_NOT_SAVED || code == v1::REJECTION_CODE_TOO_FAST) {
    press_sent_on_ = 0;  // press again, under the same id: it may have been stored after all
    return;
  }
  press_outcome_ = code;
}

asio::awaitable<bool> Leader::wait_until(std::function<bool()> so, milliseconds at_most) {
  const Clock::time_point deadline = Clock::now() + at_most;
  while (!stopped_) {
    if (so()) co_return true;
    if (Clock::now() >= deadline) co_return false;
    co_await wait(look_every);
  }
  co_return false;
}

asio::awaitable<void> Leader::wait(milliseconds time) {
  asio::steady_timer timer(context_, time);
  co_await timer.async_wait(quietly);
}

// Whoever asks is told that somebody comes; again on each connection until the inbox says so.
void Leader::answer_requests() {
  for (const v1::SupportRequestView& request : inbox_.requests()) {
    if (request.answer() != v1::SUPPORT_ANSWER_UNSPECIFIED) continue;
    v1::ClientMessage message;
    v1::Command& command = *message.mutable_command();
    command.set_id(random_bytes(16));
    command.set_run(shared_.current().run());
    command.mutable_answer_support()->set_request_id(request.id());
    command.mutable_answer_support()->set_answer(v1::SUPPORT_ANSWER_ON_MY_WAY);
    lifeline_.send(encode(message));
  }
}

const v1::RunView* Leader::run_view(std::uint32_t run) const {
  for (const v1::RunView& one : view_.runs()) {
    if (one.run() == run) return &one;
  }
  return nullptr;
}

void Leader::take(const Lifeline::Letter& letter) {
  if (stopped_) return;
  notebook_.read(v1::ROLE_FACILITATOR, letter);
  const v1::ServerMessage& message = letter.message;
  switch (message.message_case()) {
    case v1::ServerMessage::kWelcome: exercise_ = message.welcome().exercise(); break;
    case v1::ServerMessage::kShared:
      shared_ = message.shared();
      notebook_.read_shared(shared_);
      break;
    case v1::ServerMessage::kFacilitator:
      view_ = message.facilitator();
      for (const v1::Release& release : view_.releases()) notebook_.read_release(release);
      for (const v1::RunView& run : view_.runs()) notebook_.expectations.box(run.run(), run.box_epoch());
      break;
    case v1::ServerMessage::kInbox:
      inbox_ = message.inbox();
      notebook_.correspondence.read(inbox_);
      answer_requests();
      break;
    case v1::ServerMessage::kShares: notebook_.correspondence.read(message.shares()); break;
    case v1::ServerMessage::kPresence:
      presence_ = message.presence();
      notebook_.read_presence(presence_, shared_.current().run());
      break;
    case v1::ServerMessage::kAccepted:
      settle(message.accepted().command_id(), v1::REJECTION_CODE_UNSPECIFIED);
      break;
    case v1::ServerMessage::kRejected:
      settle(message.rejected().command_id(), message.rejected().code());
      break;
    case v1::ServerMessage::kPong:
      if (lifeline_.clock_offset_ms()) notebook_.clock(*lifeline_.clock_offset_ms());
      break;
    case v1::ServerMessage::kService:
    case v1::ServerMessage::kDisplay:
    case v1::ServerMessage::kPersonal:
    case v1::ServerMessage::MESSAGE_NOT_SET: break;
  }
}

}  // namespace holdspace::robots
