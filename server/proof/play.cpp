#include "proof/play.hpp"

#include <stdexcept>

#include <google/protobuf/util/json_util.h>

#include "support/base64url.hpp"

namespace holdspace::proof {
namespace {

void learn(Knowledge& known, const std::string& bytes) {
  v1::ServerMessage message;
  if (!message.ParseFromString(bytes)) throw std::runtime_error("a frame that is not of the schema");
  switch (message.message_case()) {
    case v1::ServerMessage::kShared: known.shared = message.shared(); break;
    case v1::ServerMessage::kFacilitator: known.facilitator = message.facilitator(); break;
    case v1::ServerMessage::kInbox: known.inbox = message.inbox(); break;
    case v1::ServerMessage::kAccepted:
      if (message.accepted().has_answer())
        known.accepted_answers.emplace(message.accepted().answer().run(),
                                       message.accepted().answer().sequence());
      if (message.accepted().has_share())
        known.accepted_shares.emplace(message.accepted().share().run(),
                                      message.accepted().share().sequence());
      break;
    case v1::ServerMessage::kWelcome:
    case v1::ServerMessage::kDisplay:
    case v1::ServerMessage::kPersonal:
    case v1::ServerMessage::kPresence:
    case v1::ServerMessage::kService:
    case v1::ServerMessage::kShares:
    case v1::ServerMessage::kRejected:
    case v1::ServerMessage::kPong:
    case v1::ServerMessage::MESSAGE_NOT_SET: break;
  }
}

}  // namespace

Play::Play(const RedisPair& redis, const Script& script)
    : stage_(redis, script.exercise, script.seed, script.nodes),
      line_of_(script.people, nowhere),
      known_(script.people) {
  const std::string reply = ask("POST", "/api/sessions", stage_.facilitator_key(), script.session_wish);
  if (!google::protobuf::util::JsonStringToMessage(reply, &session_).ok() || session_.session_id().empty())
    throw std::runtime_error("The play's session was not made: " + reply);
}

std::string Play::ask(std::string_view method, const std::string& target, const std::string& key,
                      const std::string& body) {
  const std::size_t index = stage_.add_line(0);
  stage_.line(index).send_request(method, target, key, body);
  stage_.settle();
  return stage_.line(index).body();
}

void Play::make(const Move& move) {
  if (const auto* arrive = std::get_if<Arrive>(&move)) {
    const std::size_t index = stage_.add_line(static_cast<unsigned>(arrive->person));
    line_of_.at(arrive->person) = index;
    visits_.push_back(index);
    stage_.line(index).open();
    stage_.settle();
    v1::ClientMessage message;
    *message.mutable_hello() = arrive->hello;
    stage_.line(index).send_message(bytes_of(message));
  } else if (const auto* hang_up = std::get_if<HangUp>(&move)) {
    stage_.line(line_of_.at(hang_up->person)).hang_up();
    line_of_.at(hang_up->person) = nowhere;
  } else if (const auto* say = std::get_if<Say>(&move)) {
    stage_.line(line_of_.at(say->person)).send_message(bytes_of(say->message));
  } else {
    stage_.pass(std::get<PassTime>(move).time);
  }
  stage_.settle();
  listen();
  moments_.push_back(moment());
}

std::string Play::moment() const {
  std::string words = std::to_string(stage_.log_lines().size()) + " log lines, " +
                      std::to_string(stage_.durable_requests().size()) + " requests to disk, bytes";
  for (const std::size_t index : visits_) words += " " + std::to_string(stage_.line(index).bytes().size());
  for (const std::string& metric : stage_.metrics()) words += ", " + metric;
  return words;
}

void Play::listen() {
  for (std::size_t person = 0; person < line_of_.size(); ++person) {
    if (line_of_[person] == nowhere) continue;
    for (const std::string& bytes : stage_.line(line_of_[person]).take_messages())
      learn(known_[person], bytes);
  }
}

Record Play::end() {
  Record record;
  record.receipt = ask("GET", "/api/sessions/" + session_.session_id() + "/receipt",
                       to_base64url(session_.controller_token()), "");
  v1::Receipt receipt;
  if (!google::protobuf::util::JsonStringToMessage(record.receipt, &receipt).ok())
    throw std::runtime_error("The play's receipt cannot be read: " + record.receipt);
  for (const v1::Release& release : known_.front().facilitator.releases())
    record.releases += release.withheld() == v1::WITHHELD_NOTHING ? 1 : 0;
  for (const std::size_t index : visits_) record.connections.push_back(stage_.line(index).bytes());
  record.log_lines = stage_.log_lines();
  record.metrics = stage_.metrics();
  record.moments = moments_;
  record.durable_requests = stage_.durable_requests();
  return record;
}

}  // namespace holdspace::proof
