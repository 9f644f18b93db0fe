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
      window_(context, stores, state_.session_id(),
              [this](store::BoxName box, store::BoxOutcome outcome) { box_refused(box, outcome); }),
      seats_(context, stores, state_.session_id(), [this] { return door(); }),
      inbox_(context, stores, state_.session_id(),
             [this](InboxContent& now, const InboxContent& before) { inbox_read(now, before); }),
      due_timer_(context) {}

void Room::open() {
  take(state_);
  destroy_sealed_boxes();
}

void Room::start(boost::asio::awaitable<void> work, const char* name) {
  spawn(context_.get_executor(), std::move(work), name,
        [self = shared_from_this()] { self->close_all(CloseCode::fault); });
}

std::uint32_t Room::present() const {
  return board_.present(static_cast<std::uint32_t>(audience_.participants()));
}

rules::Moment Room::moment() const {
  return {now_ms(), present()};
}

const v1::Step& Room::step_of(const v1::Run& run) const {
  return rules::step_at(exercise_->script(), run.step());
}

void Room::enter(Member& member) {
  // Told on the channel too; but that is a hint, and here it is known.
  const bool seated = member.role == v1::ROLE_PARTICIPANT;
  if (seated && member.generation > 1) audience_.close_older(member.seat, member.generation);
  audience_.add(member);
  if (seated) audience_.show_personal_to(member, personal_view(member));
  // Whoever was let in by a state that was old by then.
  if (!seated) audience_.close_revoked(state_);
  // The first of a node counts at once: the first picture of the room is a true one. So does the first
  // facilitator: everybody waits for that one (care S9).
  const bool first = audience_.participants() + audience_.facilitators() == 1;
  const bool leads = member.role == v1::ROLE_FACILITATOR && audience_.facilitators() == 1;
  if ((first || leads) && !counting_) start(count_heads(shared_from_this()), "headcount");
}

// The last to leave takes this node's entry away, so that nobody is counted until the lease ends.
void Room::leave(Member& member) {
  audience_.remove(member);
  if (audience_.empty() && !counting_) start(count_heads(shared_from_this()), "headcount");
}

void Room::command(const std::shared_ptr<Member>& from, v1::Command command) {
  start(run_command(shared_from_this(), from, from->role, std::move(command)), "command");
}

void Room::answer(const std::shared_ptr<Member>& from, const v1::Answer& answer) {
  const AnswerName name{answer.run(), answer.sequence()};
  if (from->role != v1::ROLE_PARTICIPANT)
    return from->push(answer_refused(name, {v1::REJECTION_CODE_NOT_ALLOWED, {}}), Part::whole);
  auto buckets = rules::buckets_of(state_, exercise_->script(), answer);
  if (const auto* no = std::get_if<rules::Rejection>(&buckets))
    return from->push(answer_refused(name, *no), Part::whole);
  const std::uint32_t epoch = rules::find_run(state_, answer.run())->box_epoch();
  window_.add(shared_from_this(), from, {answer.run(), epoch},
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
  show_presence();
  show_personal(inbox_.content());
  audience_.close_revoked(state_);
  const bool ended = state_.phase() == v1::SESSION_PHASE_ENDED;
  if (ended && !cleared_) start(clear_inbox(shared_from_this()), "clear inbox");
  if (ended) keep_in_series();  // before anybody hears of the end, and may look there
  arm();
}

void Room::show_presence() {
  audience_.show(board_.view(), board_.view_of_participants(state_.phase() == v1::SESSION_PHASE_LOBBY));
}

void Room::gone() {
  gone_ = true;
  due_timer_.cancel();
  audience_.close_all(CloseCode::ended);
}

bool Room::idle() const {
  const bool working = under_way_ > 0 || knocking_ || renewing_ || counting_ || collecting_ || clearing_ ||
                       inbox_.reading() || !window_.empty() || !seats_.empty();
  return audience_.empty() && !working && (gone_ || (!rules::next_due(state_) && !series_is_behind()));
}

}  // namespace holdspace::live
