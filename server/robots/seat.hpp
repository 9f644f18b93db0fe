// A simulated participant: lives through the steps as its temperament says, owns its open answers as a device
// does (hands them in again after each loss and whenever the box is another), and writes down what it sees.
// Owned by the rehearsal; run() and act() must have ended before it goes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "robots/lifeline.hpp"
#include "robots/notebook.hpp"
#include "robots/temperament.hpp"

namespace holdspace::robots {

struct SeatPlan {
  Person person = 0;
  std::vector<Place> places;
  std::uint64_t seed = 1;
  Circumstances circumstances;
};

class Seat {
 public:
  Seat(boost::asio::io_context& context, Notebook& notebook, SeatPlan plan);

  std::uint32_t joins_at() const { return temperament_.joins_at(); }

  // Comes after a while: reads what one reads before joining, connects, and comes back, until stop().
  boost::asio::awaitable<void> run(std::chrono::milliseconds delay, std::string join_code);
  boost::asio::awaitable<void> act();  // does what it means to do, until stop()
  void stop();

  // Nothing more is to come from this person for this run.
  bool finished_with(std::uint32_t run) const;
  bool connected() const { return lifeline_.welcome(); }
  Version version() const { return {shared_.revision(), shared_.commit_id()}; }
  v1::SessionPhase phase() const { return shared_.phase(); }
  const std::string& name() const { return name_; }

 private:
  // An answer as a device keeps it until its run takes no more.
  struct Held {
    std::uint64_t sequence = 0;
    Given given;
    std::uint32_t acknowledged_by = 0;       // epoch; 0: by none yet
    std::uint32_t sent_on = 0, sent_to = 0;  // connection and epoch of the last time
    Clock::time_point sent_at;
  };
  struct Intention {
    std::uint32_t run = 0;
    std::optional<Deed> deed;  // nothing: look whether the answer has to be handed in again
  };
  // A line that is handed in, and a request for support, each until it is heard of.
  struct HeldShare {
    std::uint64_t sequence = 0;
    std::string text;
    bool accepted = false;
    std::uint32_t sent_on = 0;
  };
  struct HeldRequest {
    std::string id;
    bool listed = false;
    std::uint32_t sent_on = 0;
  };

  void take(const Lifeline::Letter& letter);
  void take_shared(const v1::SharedView& shared, Clock::time_point at);
  void meet(const v1::RunView& run);
  void try_what_is_closed(const v1::RunView& run, const v1::Step& step);
  void take_personal(const v1::PersonalView& personal);
  void write_a_line(std::uint32_t run);
  void ask_for_support();
  void send_what_is_not_heard_of();
  void take_receipt(const v1::AnswerReceipt& receipt);
  void take_refusal(const v1::AnswerReceipt& receipt, v1::RejectionCode code);
  void check_time_left();

  void intend(Clock::time_point at, Intention intention);
  void perform(const Intention& intention);
  std::uint32_t epoch_of(std::uint32_t run) const;  // of the box that takes answers now; 0: none does
  void hand_in_what_is_due();
  void hand_in(std::uint32_t run, Held& held);

  Notebook& notebook_;
  const Person person_;
  const Place place_;
  Temperament temperament_;
  Lifeline lifeline_;
  boost::asio::steady_timer next_;
  std::multimap<Clock::time_point, Intention> intentions_;
  std::map<std::uint32_t, Held> held_;         // by run
  std::map<std::uint32_t, HeldShare> shares_;  // by run
  std::optional<HeldRequest> request_;
  std::set<std::uint32_t> met_, tried_;  // runs; tried_: that take no answers
  v1::SharedView shared_;
  std::string name_;
  std::uint64_t sequence_ = 0;
  bool came_ = false, joined_ = false, stopping_ = false, checked_time_ = false;
};

}  // namespace holdspace::robots
