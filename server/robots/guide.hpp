// Leads the group through the exercise along its route, as a facilitator would, and looks after each key
// whether what should follow did. Owned by the rehearsal; ends when the session has ended, when it could not
// go on, or when the leader was stopped.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "robots/group.hpp"
#include "robots/leader.hpp"
#include "robots/route.hpp"

namespace holdspace::robots {

class Guide {
 public:
  Guide(Leader& leader, Group& group, Notebook& notebook, bool calm)
      : leader_(leader), group_(group), notebook_(notebook), calm_(calm) {}

  // From the lobby to the ending. With `stays_at_end` it leaves the session open at its last step instead.
  boost::asio::awaitable<void> lead(bool stays_at_end);

 private:
  using Reaction = std::function<bool()>;

  boost::asio::awaitable<bool> open_the_session();
  boost::asio::awaitable<bool> live_through(std::uint32_t step);
  boost::asio::awaitable<void> press_middle_keys(Leg leg, std::chrono::milliseconds length);
  boost::asio::awaitable<void> wait_for_the_group(Leg leg, std::uint32_t run,
                                                  std::chrono::milliseconds length);
  boost::asio::awaitable<void> check_progress(std::uint32_t run);
  boost::asio::awaitable<bool> close_the_step();
  boost::asio::awaitable<void> show_what_is_sealed();
  boost::asio::awaitable<bool> move_and_undo();
  boost::asio::awaitable<bool> visit(std::uint32_t step);
  boost::asio::awaitable<bool> ask_in_between(std::uint32_t quick_step);
  boost::asio::awaitable<bool> go_to_grounding();
  boost::asio::awaitable<void> show_shares();
  boost::asio::awaitable<bool> lock_and_say();
  boost::asio::awaitable<bool> move(v1::Command command);
  boost::asio::awaitable<bool> end_the_session();
  boost::asio::awaitable<void> check_rest();
  boost::asio::awaitable<void> check_head_count();

  // Presses, and sees within 15 s what should follow; else writes down what did not.
  boost::asio::awaitable<bool> press(v1::Command command, const char* what, Reaction so);

  const v1::RunView& current() const { return leader_.shared().current(); }
  bool wrong(std::string sentence);
  bool shows(std::uint32_t step) const;

  Leader& leader_;
  Group& group_;
  Notebook& notebook_;
  const bool calm_;
  std::vector<Leg> route_;
};

}  // namespace holdspace::robots
