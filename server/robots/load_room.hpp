// One session of a load: its facilitator and its members, each a line of the swarm, what each of them must
// have been sent, and whether it was. Every member must get every shared view, byte for byte the same as all
// others; keep its seat when it comes back; and have its answer acknowledged in 128 bytes. The release must
// be the one that the acknowledged answers make. Anything else is a finding.
//
// Person 0 is the facilitator. Owned by the load; hears of its lines from there.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "holdspace/v1/server.pb.h"
#include "robots/expectations.hpp"
#include "robots/load_findings.hpp"
#include "robots/load_session.hpp"
#include "robots/load_swarm.hpp"

namespace holdspace::robots {

class LoadRoom {
 public:
  LoadRoom(LoadSwarm& swarm, LoadFindings& findings, LoadSession session, std::uint32_t members);

  std::uint32_t people() const { return static_cast<std::uint32_t>(people_.size()); }
  // Gives the line's number the first time; afterwards opens the same again.
  std::uint32_t open(std::uint32_t person);
  void close(std::uint32_t person);

  void opened(std::uint32_t person);
  // Of another device of the facilitator, which gets the longest views.
  std::string hello_of_another_device() const;
  void message(std::uint32_t person, std::string_view bytes, LoadClock::time_point at);
  void ended(std::uint32_t person);

  // Everybody who is to be here has a Welcome and the newest shared view; what was pressed is accepted.
  bool settled() const { return missing_ == 0 && have_newest_ == people() && !awaits_command_; }
  bool started() const { return started_; }
  void start();
  // The facilitator goes to another step that asks nothing. Delivery is measured from here.
  void move_on();
  // To the next rating: one that is closed is not rated again.
  void go_to_rating();
  // A rating, handed in for the current run.
  void answer(std::uint32_t person);
  void close_step();
  // The run that was rated is sealed: its release was there and was judged.
  bool released() const { return released_; }
  std::uint32_t unacknowledged() const { return unacknowledged_; }
  void ping(std::uint32_t person);
  // Pings that have no answer yet.
  std::uint32_t unanswered() const { return unanswered_; }

  std::vector<double>& deliveries_ms() { return deliveries_ms_; }
  std::vector<double>& acknowledged_ms() { return acknowledged_ms_; }

 private:
  struct Person {
    std::uint32_t line = UINT32_MAX;
    std::string token, seat;
    std::uint64_t revision = 0;  // of the shared view it saw last; 0: none since it came
    bool welcomed = false;
    LoadClock::time_point answered;
  };

  void take_pong();
  void take_welcome(Person& person, bool facilitator, std::string_view bytes);
  void take_shared(Person& person, std::string_view bytes, LoadClock::time_point at);
  void take_newer(const v1::SharedView& view, std::string_view bytes);
  void take_seat(Person& person, std::string_view bytes);
  void take_accepted(std::uint32_t person, std::string_view bytes, LoadClock::time_point at);
  void judge_releases(const v1::SharedView& view);
  void press(v1::Command command);
  void go_to(std::uint32_t step);
  void wrong(const std::string& sentence) { findings_.add("A room of the load: " + sentence); }

  LoadSwarm& swarm_;
  LoadFindings& findings_;
  LoadSession session_;
  std::vector<Person> people_;
  std::unordered_set<std::string> seats_;
  std::string welcome_;  // of members: all get the same
  v1::Exercise exercise_;
  std::vector<std::uint32_t> quiet_steps_, rating_steps_;
  std::size_t moves_ = 0, ratings_ = 0;  // made so far

  std::string newest_;  // the shared view of the highest revision, as bytes
  std::uint64_t newest_revision_ = 0;
  std::uint32_t run_ = 0, step_ = 0, epoch_ = 0;
  std::uint32_t have_newest_ = 0;  // people who have it
  std::uint32_t missing_ = 0;      // people whose line is not open and welcomed
  bool awaits_command_ = false, started_ = false;
  LoadClock::time_point pressed_at_;
  std::uint64_t pressed_at_revision_ = UINT64_MAX;

  Expectations expectations_;
  std::uint32_t rated_run_ = 0, unacknowledged_ = 0, unanswered_ = 0;
  bool released_ = false;
  std::vector<double> deliveries_ms_, acknowledged_ms_;
  std::mt19937 chance_;
};

}  // namespace holdspace::robots
