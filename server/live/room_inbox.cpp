// What people send that goes to the memory Redis besides answers: shares, requests for support, a stopped
// round; and what comes back of it to those who may see it. Each is idempotent, so it is tried again while
// that Redis is away, and is answered only when it is kept.
#include "live/patience.hpp"
#include "live/replies.hpp"
#include "live/room.hpp"
#include "live/session_graces.hpp"
#include "live/spawn.hpp"
#include "rules/sharing.hpp"
#include "rules/support.hpp"

namespace holdspace::live {
namespace {

const rules::Rejection not_saved{v1::REJECTION_CODE_NOT_SAVED, {}};

FramePtr reply_to(const std::string& id, store::AskOutcome outcome) {
  switch (outcome) {
    case store::AskOutcome::taken: return support_taken(id);
    case store::AskOutcome::too_many:
      return support_refused(id, {v1::REJECTION_CODE_TOO_MANY, {limits::support_requests_per_seat}});
    case store::AskOutcome::not_yours: return support_refused(id, {v1::REJECTION_CODE_MALFORMED, {}});
  }
  return support_refused(id, not_saved);
}

FramePtr reply_to(AnswerName name, store::ShareOutcome outcome) {
  switch (outcome) {
    case store::ShareOutcome::taken: return share_taken(name);
    case store::ShareOutcome::collected: return share_refused(name, {v1::REJECTION_CODE_RUN_CLOSED, {}});
  }
  return share_refused(name, not_saved);
}

void answer_to(const std::weak_ptr<Member>& from, const FramePtr& reply) {
  if (const std::shared_ptr<Member> member = from.lock()) member->push(reply, Part::whole);
}

}  // namespace

void Room::share(const std::shared_ptr<Member>& from, v1::Share share) {
  const AnswerName name{share.run(), share.sequence()};
  if (from->role != v1::ROLE_PARTICIPANT)
    return from->push(share_refused(name, {v1::REJECTION_CODE_NOT_ALLOWED, {}}), Part::whole);
  if (const auto no = rules::check_share(state_, exercise_->script(), share, session_graces()))
    return from->push(share_refused(name, *no), Part::whole);
  start(keep_share(shared_from_this(), from, std::move(share), from->seat), "share");
}

boost::asio::awaitable<void> Room::keep_share(Self self, std::weak_ptr<Member> from, v1::Share share,
                                              std::string seat) {
  const Busy busy(*self);
  const AnswerName name{share.run(), share.sequence()};
  FramePtr reply = share_refused(name, not_saved);
  for (const Patience patience; patience.left();) {
    const Result<store::ShareOutcome> outcome = co_await self->stores_.shares.put(
        self->state_.session_id(), name.run, seat, name.sequence, share.text());
    if (outcome) {
      reply = reply_to(name, *outcome);
      break;
    }
    co_await pause_for(self->context_, pause_while_away);
  }
  answer_to(from, reply);
}

void Room::ask_support(const std::shared_ptr<Member>& from, v1::SupportRequest request) {
  if (const auto no = rules::check_support(state_, from->role, request))
    return from->push(support_refused(request.id(), *no), Part::whole);
  start(keep_request(shared_from_this(), from, std::move(request), from->seat), "support request");
}

boost::asio::awaitable<void> Room::keep_request(Self self, std::weak_ptr<Member> from,
                                                v1::SupportRequest request, std::string seat) {
  const Busy busy(*self);
  FramePtr reply = support_refused(request.id(), not_saved);
  for (const Patience patience; patience.left();) {
    const Result<store::AskOutcome> outcome =
        co_await self->stores_.support.ask(self->state_.session_id(), request.id(), seat, request.wording());
    if (outcome) {
      reply = reply_to(request.id(), *outcome);
      break;
    }
    co_await pause_for(self->context_, pause_while_away);
  }
  self->inbox_changed();  // told on the channel too; but that is a hint, and here it is known
  answer_to(from, reply);
}

void Room::withdraw_support(const std::shared_ptr<Member>& from, v1::SupportWithdrawal withdrawal) {
  if (const auto no = rules::check_support(state_, from->role, withdrawal))
    return from->push(support_refused(withdrawal.id(), *no), Part::whole);
  start(drop_request(shared_from_this(), from, std::move(*withdrawal.mutable_id()), from->seat),
        "support withdrawal");
}

// One that is not there (any more) is withdrawn: the device may have sent this again.
boost::asio::awaitable<void> Room::drop_request(Self self, std::weak_ptr<Member> from, std::string id,
                                                std::string seat) {
  const Busy busy(*self);
  FramePtr reply = support_refused(id, not_saved);
  for (const Patience patience; patience.left();) {
    const Result<bool> dropped = co_await self->stores_.support.withdraw(self->state_.session_id(), id, seat);
    if (dropped) {
      reply = support_taken(id);
      break;
    }
    co_await pause_for(self->context_, pause_while_away);
  }
  self->inbox_changed();
  answer_to(from, reply);
}

// AnswerSupport and ShowShares: they change nothing of the state, so nothing of them is remembered there.
boost::asio::awaitable<FramePtr> Room::settle_inbox_command(v1::Role role, v1::Command command) {
  if (const auto no = rules::check_inbox_command(state_, role, command))
    co_return command_refused(command.id(), *no);
  const std::string session = state_.session_id();
  for (const Patience patience; patience.left();) {
    Result<bool> done = false;
    v1::RejectionCode otherwise = v1::REJECTION_CODE_NO_SUCH_REQUEST;
    if (command.has_answer_support()) {
      const v1::Command::AnswerSupport& answer = command.answer_support();
      done = co_await stores_.support.answer(session, answer.request_id(), answer.answer());
    } else {
      const v1::Command::ShowShares& choice = command.show_shares();
      otherwise = v1::REJECTION_CODE_NO_SHARES;
      for (const v1::ShareBatch& batch : inbox_.content().shares)
        if (batch.run() == choice.run()) otherwise = v1::REJECTION_CODE_OUT_OF_RANGE;
      std::vector<std::uint32_t> lines(choice.lines().begin(), choice.lines().end());
      done = co_await stores_.shares.show(session, choice.run(), std::move(lines));
    }
    if (done) {
      inbox_changed();
      co_return *done ? command_done(command.id()) : command_refused(command.id(), {otherwise, {}});
    }
    co_await pause_for(context_, pause_while_away);
  }
  co_return command_refused(command.id(), not_saved);
}

// Requests that come in after the end, from a node that had not heard of it, go as the others went.
void Room::inbox_read(InboxContent& now, const InboxContent& before) {
  std::erase_if(now.shares, [&](v1::ShareBatch& batch) {
    const v1::Run* run = rules::find_run(state_, batch.run());
    if (run != nullptr) batch.set_step(run->step());
    return run == nullptr;
  });
  if (state_.phase() == v1::SESSION_PHASE_ENDED && !now.requests.empty()) cleared_ = false;
  audience_.show(now);
  show_personal(before);
}

}  // namespace holdspace::live
