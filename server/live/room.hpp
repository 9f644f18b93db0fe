// What one node holds of one session: the last state it knows, the people connected here, and the clock that
// closes and seals in the background. Decides by the rules, makes it true by the store's compare-and-set, and
// shows nothing before it is stored. Every node with people of the session has such a room; none is special,
// any may die.
//
// Owned by Rooms, and kept alive by whatever it has under way. Everything runs on the node's thread.
#pragma once

#include <memory>
#include <string>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "live/answer_window.hpp"
#include "live/audience.hpp"
#include "live/headcount_board.hpp"
#include "live/member.hpp"
#include "live/pinned_exercise.hpp"
#include "live/stores.hpp"
#include "live/timer.hpp"
#include "rules/pacing.hpp"

namespace holdspace::live {

class Room : public std::enable_shared_from_this<Room> {
 public:
  Room(boost::asio::io_context& context, Stores& stores, std::string node_name, v1::SessionState state,
       std::shared_ptr<const PinnedExercise> exercise);

  // Draws the first views, sets the clock, and destroys boxes that were left behind. Once, after it is in a
  // shared_ptr.
  void open();

  const v1::SessionState& state() const { return state_; }
  const PinnedExercise& exercise() const { return *exercise_; }

  void enter(Member& member);
  void leave(Member& member);
  void command(const std::shared_ptr<Member>& from, v1::Command command);
  void answer(const std::shared_ptr<Member>& from, const v1::Answer& answer);

  // A state heard of (may be old), or read from the store (there, at equal revisions, Redis is right).
  void heard(v1::SessionState state);
  void stored(v1::SessionState state);
  // The session's keys are gone.
  void gone();
  void seat_taken(const std::string& seat, std::uint32_t generation) {
    audience_.close_older(seat, generation);
  }
  void service(const v1::ServiceView& view) { audience_.show(view); }
  void tick();
  void close_all(CloseCode code) { audience_.close_all(code); }

  // Nobody here, nothing under way and nothing due soon: may be dropped.
  bool idle() const;

 private:
  using Self = std::shared_ptr<Room>;
  enum class Settled { yes, beaten, unanswered };  // beaten: somebody else was first; decide again

  void take(v1::SessionState state);
  void destroy_sealed_boxes();
  void arm();
  std::int64_t now_ms() const { return stores_.now_ms(); }
  store::BoxName box(std::uint32_t run, std::uint32_t epoch) const {
    return {state_.session_id(), run, epoch};
  }

  // room_commands.cpp
  static boost::asio::awaitable<void> run_command(Self self, std::weak_ptr<Member> from, v1::Role role,
                                                  v1::Command command);
  boost::asio::awaitable<FramePtr> settle_command(v1::Role role, v1::Command command);
  boost::asio::awaitable<bool> read_again();
  boost::asio::awaitable<void> make_new_boxes(v1::SessionState next);
  boost::asio::awaitable<Settled> commit(v1::SessionState next, std::int64_t not_before_ms);

  // room_pacing.cpp
  static boost::asio::awaitable<void> knock(Self self);
  boost::asio::awaitable<Settled> close_at_deadline(rules::Due due);
  boost::asio::awaitable<Settled> seal(rules::Due due);
  bool counts(const store::BoxName& name) const;
  void box_refused(const store::BoxName& box, store::BoxOutcome outcome);
  static boost::asio::awaitable<void> renew_in_background(Self self, store::BoxName lost);
  boost::asio::awaitable<Settled> renew(store::BoxName lost);

  // room_headcount.cpp
  static boost::asio::awaitable<void> count_progress(Self self);
  static boost::asio::awaitable<void> count_heads(Self self);

  boost::asio::io_context& context_;
  Stores& stores_;
  std::string node_name_;
  v1::SessionState state_;
  std::shared_ptr<const PinnedExercise> exercise_;
  Audience audience_;
  HeadcountBoard board_;
  AnswerWindow window_;
  Timer due_timer_;
  int under_way_ = 0;  // commands and knocks that have not ended
  bool knocking_ = false;
  bool renewing_ = false;
  bool counting_ = false;
  bool gone_ = false;
};

}  // namespace holdspace::live
