#include "live/room.hpp"

#include "live/replies.hpp"
#include "live/spawn.hpp"
#include "rules/answers.hpp"
#include "rules/session_rules.hpp"

namespace holdspace::live {

Room::Room(boost::asio::io_context& context, Stores& stores, std::string node_name, v1::SessionState state,
           std::shared_ptr<const PinnedExercise> exercise)
    : context_(context),
      stores_(stores),
      node_name_(std::move(node_name)),
      state_(std::move(state)),
      exercise_(std::move(exercise)),
      window_(context, stores,
              [this](store::BoxName box, store::BoxOutcome outcome) { box_refused(box, outcome); }),
      due_timer_(context) {}

void Room::open() {
  take(state_);
  destroy_sealed_boxes();
}

void Room::enter(Member& member) {
  // Told on the channel too; but that is a hint, and here it is known.
  if (member.role == v1::ROLE_PARTICIPANT) audience_.close_older(member.seat, member.generation);
  audience_.add(member);
  // The first of a node counts at once: the first picture of the room is a true one.
  if (audience_.participants() + audience_.facilitators() == 1 && !counting_)
    spawn(context_.get_executor(), count_heads(shared_from_this()), "headcount", [] {});
}

// The last to leave takes this node's entry away, so that nobody is counted until the lease ends.
void Room::leave(Member& member) {
  audience_.remove(member);
  if (audience_.empty() && !counting_)
    spawn(context_.get_executor(), count_heads(shared_from_this()), "headcount", [] {});
}

void Room::command(const std::shared_ptr<Member>& from, v1::Command command) {
  spawn(context_.get_executor(), run_command(shared_from_this(), from, from->role, std::move(command)),
        "command", [self = shared_from_this()] { self->close_all(CloseCode::fault); });
}

void Room::answer(const std::shared_ptr<Member>& from, const v1::Answer& answer) {
  const AnswerName name{answer.run(), answer.sequence()};
  if (from->role != v1::ROLE_PARTICIPANT)
    return from->push(answer_refused(name, {v1::REJECTION_CODE_NOT_ALLOWED, {}}), Part::whole);
  auto buckets = rules::buckets_of(state_, exercise_->script(), answer);
  if (const auto* no = std::get_if<rules::Rejection>(&buckets))
    return from->push(answer_refused(name, *no), Part::whole);
  const std::uint32_t epoch = rules::find_run(state_, answer.run())->box_epoch();
  window_.add(shared_from_this(), from, box(answer.run(), epoch),
              {from->seat, answer.sequence(), std::get<std::string>(std::move(buckets))});
}

void Room::heard(v1::SessionState state) {
  if (state.revision() > state_.revision()) take(std::move(state));
}

void Room::stored(v1::SessionState state) {
  if (state.revision() == state_.revision() && state.commit_id() == state_.commit_id()) return;
  if (state.revision() >= state_.revision()) take(std::move(state));
}

void Room::take(v1::SessionState state) {
  state_ = std::move(state);
  const v1::Run* current = rules::find_run(state_, state_.current_run());
  const bool asks = current != nullptr && current->box_epoch() > 0 &&
                    (current->phase() == v1::RUN_PHASE_OPEN || current->phase() == v1::RUN_PHASE_CLOSING);
  board_.begin_run(state_.current_run(), asks);
  audience_.show(state_);
  audience_.show(board_.view());
  arm();
}

void Room::gone() {
  gone_ = true;
  due_timer_.cancel();
  audience_.close_all(CloseCode::ended);
}

bool Room::idle() const {
  return audience_.empty() && under_way_ == 0 && !knocking_ && !renewing_ && !counting_ && window_.empty() &&
         (gone_ || !rules::next_due(state_));
}

}  // namespace holdspace::live
