#include "robots/load_room.hpp"

#include <stdexcept>

#include "robots/wire.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::robots {

namespace {

constexpr std::uint32_t facilitator = 0;
constexpr std::size_t command_id_bytes = 16;

// Which member of ServerMessage's oneof a message begins with; its fields below 16 have a tag of one byte.
int part_of(std::string_view bytes) {
  return bytes.empty() ? 0 : static_cast<std::uint8_t>(bytes[0]) >> 3;
}

double ms(LoadClock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

}  // namespace

LoadRoom::LoadRoom(LoadSwarm& swarm, LoadFindings& findings, LoadSession session, std::uint32_t members)
    : swarm_(swarm),
      findings_(findings),
      session_(std::move(session)),
      people_(members + 1),
      missing_(members + 1),
      chance_(members) {
  for (Person& person : people_) person.token = random_bytes(32);
  people_[facilitator].token = session_.controller_token;
}

std::uint32_t LoadRoom::open(std::uint32_t person) {
  Person& it = people_[person];
  if (it.line == UINT32_MAX)
    it.line = swarm_.open("/live");
  else
    swarm_.open_again(it.line, "/live");
  return it.line;
}

void LoadRoom::close(std::uint32_t person) {
  Person& it = people_[person];
  swarm_.close(it.line);
  if (it.welcomed) ++missing_;
  if (it.revision == newest_revision_ && it.revision > 0) --have_newest_;
  it.welcomed = false;
  it.revision = 0;
}

void LoadRoom::ended(std::uint32_t person) {
  wrong("a connection was lost");
  close(person);
}

void LoadRoom::opened(std::uint32_t person) {
  v1::ClientMessage hello;
  const std::string& token = people_[person].token;
  *hello.mutable_hello() =
      person == facilitator ? controller_hello(session_.id, token) : seat_hello(session_.id, token);
  swarm_.send(people_[person].line, encode(hello));
}

std::string LoadRoom::hello_of_another_device() const {
  v1::ClientMessage hello;
  *hello.mutable_hello() = controller_hello(session_.id, session_.controller_token);
  return encode(hello);
}

void LoadRoom::ping(std::uint32_t person) {
  v1::ClientMessage ping;
  ping.mutable_ping()->set_nonce(1);
  ++unanswered_;
  swarm_.send(people_[person].line, encode(ping));
}

void LoadRoom::message(std::uint32_t person, std::string_view bytes, LoadClock::time_point at) {
  Person& it = people_[person];
  switch (static_cast<v1::ServerMessage::MessageCase>(part_of(bytes))) {
    case v1::ServerMessage::kWelcome: return take_welcome(it, person == facilitator, bytes);
    case v1::ServerMessage::kShared: return take_shared(it, bytes, at);
    case v1::ServerMessage::kPersonal: return take_seat(it, bytes);
    case v1::ServerMessage::kAccepted: return take_accepted(person, bytes, at);
    case v1::ServerMessage::kRejected: {
      const auto message = decode(bytes);
      return wrong("refused with " +
                   std::string(message ? v1::RejectionCode_Name(message->rejected().code()) : "noise"));
    }
    case v1::ServerMessage::kFacilitator:
    case v1::ServerMessage::kInbox:
      if (person != facilitator) wrong("a member was sent what is a facilitator's");
      return;
    case v1::ServerMessage::kDisplay: return wrong("somebody was sent what is a display's");
    case v1::ServerMessage::kPresence:
    case v1::ServerMessage::kService:
    case v1::ServerMessage::kShares: return;
    case v1::ServerMessage::kPong: return take_pong();
    case v1::ServerMessage::MESSAGE_NOT_SET: return wrong("an empty message");
  }
  wrong("a message that is none of the schema's");
}

void LoadRoom::take_pong() {
  if (unanswered_ == 0) return wrong("a pong that nobody asked for");
  --unanswered_;
}

void LoadRoom::take_welcome(Person& person, bool of_facilitator, std::string_view bytes) {
  if (!person.welcomed) --missing_;
  person.welcomed = true;
  if (!of_facilitator) {
    if (welcome_.empty()) welcome_ = bytes;
    if (welcome_ != bytes) wrong("two members were welcomed differently");
    return;
  }
  const auto message = decode(bytes);
  if (!message || !message->has_welcome()) return wrong("a Welcome that cannot be read");
  exercise_ = message->welcome().exercise();
  quiet_steps_.clear();
  rating_steps_.clear();
  for (int i = 0; i < exercise_.steps_size(); ++i) {
    const v1::Step& step = exercise_.steps(i);
    if (step.has_guidance()) quiet_steps_.push_back(static_cast<std::uint32_t>(i));
    if (step.has_intensity_rating() && step.pacing().has_by_facilitator())
      rating_steps_.push_back(static_cast<std::uint32_t>(i));
  }
}

void LoadRoom::take_shared(Person& person, std::string_view bytes, LoadClock::time_point at) {
  if (bytes != newest_) {
    const auto message = decode(bytes);
    if (!message || !message->has_shared()) return wrong("a shared view that cannot be read");
    const std::uint64_t revision = message->shared().revision();
    if (revision == newest_revision_) return wrong("one revision was shown in two ways");
    if (revision < person.revision) return wrong("a shared view older than the one before");
    if (revision < newest_revision_) {
      person.revision = revision;
      return;
    }
    take_newer(message->shared(), bytes);
  }
  if (person.revision == newest_revision_) return wrong("the same shared view was sent twice");
  person.revision = newest_revision_;
  ++have_newest_;
  if (newest_revision_ > pressed_at_revision_) deliveries_ms_.push_back(ms(at - pressed_at_));
}

void LoadRoom::take_newer(const v1::SharedView& view, std::string_view bytes) {
  newest_ = bytes;
  newest_revision_ = view.revision();
  have_newest_ = 0;
  started_ = view.phase() == v1::SESSION_PHASE_STEPS;
  run_ = view.current().run();
  step_ = view.current().step();
  epoch_ = view.current().box_epoch();
  judge_releases(view);
}

void LoadRoom::judge_releases(const v1::SharedView& view) {
  for (const v1::Release& release : view.releases()) {
    if (release.run() != rated_run_ || released_) continue;
    const v1::Step& step = exercise_.steps(static_cast<int>(release.step()));
    for (const std::string& fault : expectations_.faults_of(release, step, session_.threshold)) wrong(fault);
    released_ = true;
  }
}

void LoadRoom::take_seat(Person& person, std::string_view bytes) {
  const auto message = decode(bytes);
  const std::string seat = message ? message->personal().seat() : "";
  if (seat.empty()) return wrong("a seat without a name");
  if (person.seat == seat) return;
  if (!person.seat.empty()) return wrong("somebody who came back was given another seat");
  if (!seats_.insert(seat).second) return wrong("two people were given one seat");
  person.seat = seat;
}

void LoadRoom::take_accepted(std::uint32_t person, std::string_view bytes, LoadClock::time_point at) {
  const auto message = decode(bytes);
  if (!message) return wrong("an acknowledgement that cannot be read");
  if (message->accepted().has_command_id()) {
    awaits_command_ = false;
    return;
  }
  const v1::AnswerReceipt& receipt = message->accepted().answer();
  if (bytes.size() != limits::answer_bytes) wrong("an acknowledgement that is not 128 bytes long");
  if (receipt.run() != rated_run_ || receipt.sequence() != 1)
    return wrong("an answer nobody gave was acknowledged");
  expectations_.acknowledged(person, receipt.run(), receipt.sequence(), receipt.box_epoch());
  acknowledged_ms_.push_back(ms(at - people_[person].answered));
  --unacknowledged_;
}

void LoadRoom::press(v1::Command command) {
  command.set_id(random_bytes(command_id_bytes));
  command.set_run(run_);
  v1::ClientMessage message;
  *message.mutable_command() = std::move(command);
  awaits_command_ = true;
  pressed_at_revision_ = newest_revision_;
  have_newest_ = 0;  // until the next one is there nobody has it
  pressed_at_ = LoadClock::now();
  swarm_.send(people_[facilitator].line, encode(message));
}

void LoadRoom::start() {
  v1::Command command;
  command.mutable_start();
  press(std::move(command));
}

void LoadRoom::go_to(std::uint32_t step) {
  v1::Command command;
  command.mutable_go_to_step()->set_step(step);
  press(std::move(command));
}

void LoadRoom::move_on() {
  if (quiet_steps_.size() < 2) throw std::runtime_error("The exercise needs two steps that ask nothing.");
  const std::uint32_t step = quiet_steps_[moves_++ % 2];
  go_to(step == step_ ? quiet_steps_[moves_++ % 2] : step);
}

void LoadRoom::go_to_rating() {
  if (ratings_ == rating_steps_.size())
    throw std::runtime_error(
        "The exercise needs, for each round, a rating that stays open until the facilitator moves on.");
  released_ = false;
  go_to(rating_steps_[ratings_++]);
}

void LoadRoom::answer(std::uint32_t person) {
  Given given;
  given.set_rating(chance_() % 11);
  rated_run_ = run_;
  expectations_.box(run_, epoch_);
  expectations_.handed_in(person, run_, 1, given);
  ++unacknowledged_;
  people_[person].answered = LoadClock::now();
  swarm_.send(people_[person].line, encode_answer(given, run_, 1));
}

void LoadRoom::close_step() {
  v1::Command command;
  command.mutable_close_now();
  press(std::move(command));
}

}  // namespace holdspace::robots
