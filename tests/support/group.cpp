#include "group.hpp"

#include <algorithm>
#include <stdexcept>

#include "support/random.hpp"
#include "support/sha256.hpp"

namespace holdspace::testing {

Group::Group(EventLoop& loop, const ServerProcess& server, const v1::CreateSession& wish, std::size_t people)
    : loop_(loop), port_(server.port()), session_(make_session(server, wish)) {
  const std::string& id = session_.session_id();
  facilitator_ =
      std::make_unique<Device>(loop, server.port(), controller_hello(id, session_.controller_token()));
  for (std::size_t i = 0; i < people; ++i)
    people_.push_back(std::make_unique<Device>(loop, server.port(), seat_hello(id)));
  wait([this] { return all_in_room(); }, 20s, "everybody comes in");
}

std::vector<Device*> Group::everybody() const {
  std::vector<Device*> all{facilitator_.get()};
  for (const auto& person : people_) all.push_back(person.get());
  return all;
}

void Group::wait(const std::function<bool()>& done, std::chrono::milliseconds patience,
                 const std::string& what) {
  if (!loop_.until(done, patience)) throw std::runtime_error("it did not happen in time: " + what);
}

std::unique_ptr<Device> Group::invited(v1::Role role, const std::string& label) {
  const std::string secret = random_bytes(32);
  if (press(invite(role, sha256(secret), label)) != v1::REJECTION_CODE_UNSPECIFIED)
    throw std::runtime_error("an invitation was refused");
  auto device =
      std::make_unique<Device>(loop_, port_, invite_hello(session_.session_id(), secret, random_bytes(32)));
  wait([&] { return device->in_room(); }, 10s, "an invited device comes in");
  return device;
}

v1::RejectionCode Group::press(const v1::Command& command, std::chrono::milliseconds patience) {
  const std::string id = facilitator_->press(command);
  wait([&] { return facilitator_->outcome(id).has_value(); }, patience, "a command is answered");
  return *facilitator_->outcome(id);
}

void Group::move(const v1::Command& command) {
  const std::uint32_t before = run();
  const v1::RejectionCode outcome = press(command);
  if (outcome != v1::REJECTION_CODE_UNSPECIFIED)
    throw std::runtime_error("a command was refused: " + v1::RejectionCode_Name(outcome));
  const auto moved = [&] {
    return std::ranges::all_of(everybody(), [&](const Device* d) { return d->current_run() > before; });
  };
  wait(moved, 10s, "everybody sees the next run");
}

void Group::answer_in_parts(std::size_t each, const std::vector<v1::Answer>& answers) {
  for (std::size_t i = 0; i < people_.size(); ++i)
    people_[i]->answer(run(), answers.at(std::min(answers.size() - 1, i / each)));
}

bool Group::all_held() const {
  return std::ranges::all_of(people_, [](const auto& person) { return person->is_held(); });
}

bool Group::wait_all_held(std::chrono::milliseconds patience) {
  return loop_.until([this] { return all_held(); }, patience);
}

void Group::come_back(const ServerProcess& server) {
  for (Device* device : everybody())
    if (!device->open()) device->connect(server.port());
}

bool Group::all_in_room() const {
  return std::ranges::all_of(everybody(), [](const Device* device) { return device->in_room(); });
}

v1::Release Group::release_of(std::uint32_t run, std::chrono::milliseconds patience) {
  v1::Release found;
  const auto released = [&] {
    if (!facilitator_->seen().facilitator) return false;
    for (const v1::Release& release : facilitator_->seen().facilitator->releases())
      if (release.run() == run) found = release;
    return found.run() == run;
  };
  wait(released, patience, "run " + std::to_string(run) + " is released");
  return found;
}

}  // namespace holdspace::testing
