// What one node holds of one session: the last state it knows, the people connected here, what lies in the
// inbox, and the clock that closes and seals in the background. Decides by the rules, makes it true by the
// store (the state by compare-and-set), and shows nothing before it is stored. Every node with people of the
// session has such a room; none is special, any may die.
//
// Owned by Rooms, and kept alive by whatever it has under way. Everything runs on the node's thread.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <variant>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "live/answer_window.hpp"
#include "live/audience.hpp"
#include "live/headcount_board.hpp"
#include "live/inbox.hpp"
#include "live/member.hpp"
#include "live/pinned_exercise.hpp"
#include "live/seat_window.hpp"
#include "live/stores.hpp"
#include "live/timer.hpp"
#include "rules/pacing.hpp"

namespace holdspace::live {

class Room : public std::enable_shared_from_this<Room> {
 public:
  Room(boost::asio::io_context& context, Stores& stores, std::string node_name, v1::SessionState state,
       std::shared_ptr<const PinnedExercise> exercise);

  // Draws the first views, sets the clock, and destroys what was left behind. Once, after it is in a
  // shared_ptr.
  void open();

  const v1::SessionState& state() const { return state_; }
  const PinnedExercise& exercise() const { return *exercise_; }

  void enter(Member& member);
  void leave(Member& member);

  // What people send. Each is answered to its sender, but for the last, which shows in the personal views.
  void command(const std::shared_ptr<Member>& from, v1::Command command);
  void answer(const std::shared_ptr<Member>& from, const v1::Answer& answer);
  void share(const std::shared_ptr<Member>& from, v1::Share share);
  void ask_support(const std::shared_ptr<Member>& from, v1::SupportRequest request);
  void withdraw_support(const std::shared_ptr<Member>& from, v1::SupportWithdrawal withdrawal);
  void stop_round(const std::shared_ptr<Member>& from, const v1::StopRound& stop);

  // A participant's seat (admission.cpp); `done` is called once, later.
  void take_seat(std::string token_sha256, Clock::time_point give_up, SeatWindow::Done done) {
    seats_.take(shared_from_this(), std::move(token_sha256), give_up, std::move(done));
  }
  // Takes up an invitation, once (admission.cpp). Who the claimer is from now on; bad_token: it is not there,
  // or somebody else has taken it up. Nothing: the store did not answer.
  boost::asio::awaitable<std::optional<std::variant<CloseCode, v1::Controller>>> claim(
      v1::InviteClaim invite);

  // A state heard of (may be old), or read from the store (there, at equal revisions, Redis is right).
  void heard(v1::SessionState state);
  void stored(v1::SessionState state);
  // The session's keys are gone.
  void gone();
  bool over() const { return gone_; }
  void seat_taken(const std::string& seat, std::uint32_t generation) {
    audience_.close_older(seat, generation);
  }
  void inbox_changed() { inbox_.read_soon(shared_from_this()); }
  void say_who_is_here();
  // Erasing: what lies of it in the memory Redis is destroyed. False: that did not answer.
  boost::asio::awaitable<bool> forget_what_was_said();
  void service(const v1::ServiceView& view) { audience_.show(view); }
  void tick();
  void close_all(CloseCode code) { audience_.close_all(code); }

  // Nobody here, nothing under way and nothing due soon: may be dropped.
  bool idle() const;

 private:
  using Self = std::shared_ptr<Room>;
  enum class Settled { yes, beaten, unanswered };  // beaten: somebody else was first; decide again

  // For as long as something is under way.
  class Busy {
   public:
    explicit Busy(Room& room) : room_(room) { ++room_.under_way_; }
    ~Busy() { --room_.under_way_; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

   private:
    Room& room_;
  };

  // Says that something of a kind is being done, of which there is one at a time.
  class Raised {
   public:
    explicit Raised(bool& flag) : flag_(flag) { flag_ = true; }
    ~Raised() { flag_ = false; }
    Raised(const Raised&) = delete;
    Raised& operator=(const Raised&) = delete;

   private:
    bool& flag_;
  };

  void take(v1::SessionState state);
  void show_presence();
  void arm();
  std::int64_t now_ms() const { return stores_.now_ms(); }
  rules::Moment moment() const;
  std::uint32_t present() const;
  const v1::Step& step_of(const v1::Run& run) const;
  void start(boost::asio::awaitable<void> work, const char* name);

  // room_commands.cpp
  static boost::asio::awaitable<void> run_command(Self self, std::weak_ptr<Member> from, v1::Role role,
                                                  v1::Command command);
  boost::asio::awaitable<FramePtr> settle_command(v1::Role role, v1::Command command);
  boost::asio::awaitable<bool> read_again();
  boost::asio::awaitable<Settled> commit(v1::SessionState next, std::int64_t not_before_ms);

  // room_pacing.cpp
  static boost::asio::awaitable<void> knock(Self self);
  boost::asio::awaitable<Settled> close_at_deadline(rules::Due due);
  boost::asio::awaitable<Settled> seal(rules::Due due);

  // room_boxes.cpp
  store::BoxName box(std::uint32_t run, std::uint32_t epoch) const {
    return {state_.session_id(), run, epoch};
  }
  boost::asio::awaitable<void> make_new_boxes(const v1::SessionState& next);
  void destroy_sealed_boxes();
  bool counts(const store::BoxName& name) const;
  void box_refused(const store::BoxName& box, store::BoxOutcome outcome);
  static boost::asio::awaitable<void> renew_in_background(Self self, store::BoxName lost);
  boost::asio::awaitable<Settled> renew(store::BoxName lost);

  // room_headcount.cpp
  static boost::asio::awaitable<void> count_progress(Self self);
  boost::asio::awaitable<void> show_batch(store::BoxName name);
  boost::asio::awaitable<void> close_when_ready(std::uint32_t run);
  static boost::asio::awaitable<void> count_heads(Self self);

  // room_inbox.cpp
  void inbox_read(InboxContent& now, const InboxContent& before);
  boost::asio::awaitable<FramePtr> settle_inbox_command(v1::Role role, v1::Command command);
  static boost::asio::awaitable<void> keep_share(Self self, std::weak_ptr<Member> from, v1::Share share,
                                                 std::string seat);
  static boost::asio::awaitable<void> keep_request(Self self, std::weak_ptr<Member> from,
                                                   v1::SupportRequest request, std::string seat);
  static boost::asio::awaitable<void> drop_request(Self self, std::weak_ptr<Member> from, std::string id,
                                                   std::string seat);
  static boost::asio::awaitable<void> keep_stop(Self self, std::uint32_t run, std::uint32_t group);

  // room_shares.cpp
  static boost::asio::awaitable<void> collect_shares(Self self);
  static boost::asio::awaitable<void> clear_inbox(Self self);
  std::chrono::milliseconds keep_shares() const;

  // room_series.cpp
  bool series_is_behind() const;
  void keep_in_series();
  static boost::asio::awaitable<void> append_to_series(Self self, std::uint64_t revision,
                                                       v1::SeriesSession session);

  // room_seats.cpp
  DoorState door() const;
  v1::PersonalView personal_view(const Member& member) const;
  std::map<std::string, v1::PracticePlace> practice_places() const;
  void show_personal(const InboxContent& before);
  boost::asio::awaitable<std::vector<std::string>> call_roll();
  static boost::asio::awaitable<void> answer_roll(Self self);

  boost::asio::io_context& context_;
  Stores& stores_;
  std::string node_name_;
  v1::SessionState state_;
  std::shared_ptr<const PinnedExercise> exercise_;
  Audience audience_;
  HeadcountBoard board_;
  AnswerWindow window_;
  SeatWindow seats_;
  Inbox inbox_;
  Timer due_timer_;
  std::map<std::string, v1::PracticePlace> places_;  // by seat; as they were shown last
  std::map<std::uint32_t, int> too_few_;  // runs, and how often too few people were counted for them
  std::set<std::uint32_t> collected_;     // runs whose shares this node knows to be collected
  int under_way_ = 0;                     // commands and the like that have not ended
  bool knocking_ = false;
  bool renewing_ = false;
  bool counting_ = false;
  bool collecting_ = false;
  bool clearing_ = false;
  bool cleared_ = false;  // the inbox, after the end
  bool gone_ = false;
  bool appending_ = false;             // to the series
  std::uint64_t series_revision_ = 0;  // the state that the series has
};

}  // namespace holdspace::live
