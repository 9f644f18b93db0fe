// The participants and the display of a rehearsal, as one: lets them come, and answers for all of them. Owned
// by the rehearsal; must live until its crew has nobody at work.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <boost/asio/io_context.hpp>

#include "robots/crew.hpp"
#include "robots/seat.hpp"
#include "robots/watcher.hpp"

namespace holdspace::robots {

struct GroupPlan {
  std::vector<Place> places;
  std::uint32_t participants = 24;
  std::uint64_t seed = 1;
  Circumstances circumstances;
  std::string join_code, display_token;
};

class Group {
 public:
  Group(boost::asio::io_context& context, Notebook& notebook, Crew& crew, GroupPlan plan);

  // Those who come in time, a little apart from each other; and the display.
  void gather();
  // Those who come while this step is on, somewhere in its time. Once a step.
  void let_late_ones_in(std::uint32_t step, std::chrono::milliseconds length);
  void stop();

  std::uint32_t expected() const { return expected_; }  // who has set out until now
  std::uint32_t connected() const;
  bool finished_with(std::uint32_t run) const;
  // Connected screens that show another state than this one.
  std::uint32_t not_on(const Version& version) const;
  // Who has set out and does not show that the session has ended.
  std::uint32_t not_ended() const;
  void judge_names() const;  // no two seats share a name

 private:
  void set_out(Seat& seat, std::chrono::milliseconds delay);

  Notebook& notebook_;
  Crew& crew_;
  const GroupPlan plan_;
  std::vector<std::unique_ptr<Seat>> seats_;
  Watcher watcher_;
  std::uint32_t expected_ = 0;
  std::uint32_t let_in_ = 0;  // late ones up to this step
};

}  // namespace holdspace::robots
