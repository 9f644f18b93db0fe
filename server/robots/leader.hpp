// The simulated facilitator's connection: sees what facilitators see, presses keys and waits for what becomes
// of them. A press is sent again under its id after each loss of the network until it is answered. Owned by
// the rehearsal.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "robots/lifeline.hpp"
#include "robots/notebook.hpp"

namespace holdspace::robots {

class Leader {
 public:
  Leader(boost::asio::io_context& context, Notebook& notebook, std::vector<Place> places, std::string token);

  boost::asio::awaitable<void> run();
  void stop();

  // Presses what the command says, on the run that is on the screen. UNSPECIFIED: accepted. Nothing: there
  // was no answer for a minute, or the leader was stopped.
  boost::asio::awaitable<std::optional<v1::RejectionCode>> press(v1::Command command);
  // The next press loses its network right after it was written.
  void lose_network_at_next_press() { loses_next_ = true; }

  // Looks every few ms; false: it did not become so in time, or the leader was stopped.
  boost::asio::awaitable<bool> wait_until(std::function<bool()> so, std::chrono::milliseconds at_most);
  boost::asio::awaitable<void> wait(std::chrono::milliseconds time);

  bool stopped() const { return stopped_; }
  bool connected() const { return lifeline_.welcome() && shared_.revision() != 0; }
  const v1::SharedView& shared() const { return shared_; }
  const v1::FacilitatorView& view() const { return view_; }
  const v1::InboxView& inbox() const { return inbox_; }
  const v1::PresenceView& presence() const { return presence_; }
  const v1::Exercise& exercise() const { return exercise_; }
  // Run as the facilitator sees it; null: there is none.
  const v1::RunView* run_view(std::uint32_t run) const;
  Version version() const { return {shared_.revision(), shared_.commit_id()}; }
  // When the last press was first written; nothing if it had to be written again.
  std::optional<Clock::time_point> pressed_at() const { return pressed_at_; }

 private:
  void take(const Lifeline::Letter& letter);
  void answer_requests();
  void settle(const std::string& command_id, v1::RejectionCode code);
  void write_press();

  Notebook& notebook_;
  boost::asio::io_context& context_;
  Lifeline lifeline_;
  v1::SharedView shared_;
  v1::FacilitatorView view_;
  v1::PresenceView presence_;
  v1::InboxView inbox_;
  v1::Exercise exercise_;

  // The press that waits for its answer; an empty id: none does.
  std::string press_id_, press_bytes_;
  std::uint32_t press_sent_on_ = 0;  // connection
  std::optional<v1::RejectionCode> press_outcome_;
  std::optional<Clock::time_point> pressed_at_;
  bool loses_next_ = false, stopped_ = false;
};

}  // namespace holdspace::robots
