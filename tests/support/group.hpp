// A session with its people: one facilitator and some participants on one server, and what they usually do
// together. Owned by the test.
#pragma once

#include <memory>
#include <vector>

#include "device.hpp"
#include "made_session.hpp"
#include "presses.hpp"
#include "server_process.hpp"

namespace holdspace::testing {

class Group {
 public:
  // Makes the session and lets everybody in. Throws when that does not work.
  Group(EventLoop& loop, const ServerProcess& server, const v1::CreateSession& wish, std::size_t people);

  const v1::CreatedSession& session() const { return session_; }
  Device& facilitator() { return *facilitator_; }
  std::vector<std::unique_ptr<Device>>& people() { return people_; }
  std::vector<Device*> everybody() const;

  // Invites, and the invited device is in the room. Throws when that does not work.
  std::unique_ptr<Device> invited(v1::Role role, const std::string& label = "");

  // Presses and waits for the answer; UNSPECIFIED: accepted. Throws when none comes.
  v1::RejectionCode press(const v1::Command& command, std::chrono::milliseconds patience = 10s);
  // Pressed and accepted, and everybody sees the new run.
  void move(const v1::Command& command);
  std::uint32_t run() const { return facilitator_->current_run(); }

  // Everybody answers the current run: the first `each` with this, the next `each` with that.
  void answer_in_parts(std::size_t each, const std::vector<v1::Answer>& answers);
  bool all_held() const;
  // Waits until the box holds the answers of all. False: not in time.
  bool wait_all_held(std::chrono::milliseconds patience);

  // Drops nobody; connects again whoever is not connected, on this server.
  void come_back(const ServerProcess& server);
  bool all_in_room() const;

  // The release of this run, as the facilitator sees it. Throws when there is none in time.
  v1::Release release_of(std::uint32_t run, std::chrono::milliseconds patience);

  // Waits, or throws with these words.
  void wait(const std::function<bool()>& done, std::chrono::milliseconds patience, const std::string& what);

 private:
  EventLoop& loop_;
  std::uint16_t port_;
  v1::CreatedSession session_;
  std::unique_ptr<Device> facilitator_;
  std::vector<std::unique_ptr<Device>> people_;
};

}  // namespace holdspace::testing
