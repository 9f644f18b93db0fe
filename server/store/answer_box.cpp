#include "store/answer_box.hpp"

#include "rules/answers.hpp"
#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "support/limits.hpp"

namespace holdspace::store {
namespace {

using boost::asio::awaitable;

constexpr char open_field[] = "#";  // no seat has this name

Result<BoxOutcome> outcome_of(const redis::Reply& reply) {
  if (reply.text == "taken") return BoxOutcome::taken;
  if (reply.text == "closed") return BoxOutcome::closed;
  if (reply.text == "lost") return BoxOutcome::lost;
  return misshapen<BoxOutcome>();
}

}  // namespace

awaitable<Result<void>> AnswerBox::make(BoxName box, std::chrono::milliseconds time_to_live) {
  const std::string key = keys::box(box);
  std::vector<redis::Request> requests;
  requests.emplace_back("HSETNX", key, open_field, "1");
  requests.emplace_back("PEXPIRE", key, std::to_string(time_to_live.count()));
  const std::vector<Result<redis::Reply>> replies = co_await memory_.run_all(std::move(requests));
  for (const Result<redis::Reply>& reply : replies)
    if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

awaitable<Result<BoxOutcome>> AnswerBox::hand_in(BoxName box, std::vector<HandIn> answers) {
  constexpr std::size_t values_each = 3;
  constexpr std::size_t at_once = limits::script_values / values_each;
  for (std::size_t begin = 0; begin < answers.size(); begin += at_once) {
    const std::size_t end = std::min(answers.size(), begin + at_once);
    std::vector<std::string> arguments;
    arguments.reserve((end - begin) * values_each);
    for (std::size_t i = begin; i < end; ++i) {
      arguments.push_back(answers[i].seat);
      arguments.push_back(std::to_string(answers[i].sequence));
      arguments.push_back(answers[i].buckets);
    }
    std::vector<std::string> keys(1, keys::box(box));
    const Result<redis::Reply> reply =
        co_await memory_.run(answer_lua, std::move(keys), std::move(arguments));
    if (!reply) co_return failure_of<BoxOutcome>(reply);
    const Result<BoxOutcome> outcome = outcome_of(*reply);
    if (!outcome || *outcome != BoxOutcome::taken) co_return outcome;
  }
  co_return BoxOutcome::taken;
}

awaitable<Result<std::optional<std::uint32_t>>> AnswerBox::count(BoxName box) {
  using Count = std::optional<std::uint32_t>;
  const Result<redis::Reply> reply = co_await memory_.run(redis::Request("HLEN", keys::box(box)));
  if (!reply) co_return failure_of<Count>(reply);
  if (reply->integer < 1) co_return Count();  // even an empty box has its open field
  co_return Count(static_cast<std::uint32_t>(reply->integer - 1));
}

awaitable<Result<std::optional<rules::Tally>>> AnswerBox::close(BoxName box) {
  using Closed = std::optional<rules::Tally>;
  std::vector<std::string> keys(1, keys::box(box));
  std::vector<std::string> no_contribution = {rules::pass_bucket, rules::done_bucket};
  const Result<redis::Reply> reply =
      co_await memory_.run(close_box_lua, std::move(keys), std::move(no_contribution));
  if (!reply) co_return failure_of<Closed>(reply);
  if (reply->is_text() && reply->text == "lost") co_return Closed();
  if (!reply->is_array() || reply->elements.size() % 2 != 1) co_return misshapen<Closed>();
  rules::Tally tally;
  tally.contributors = static_cast<std::uint32_t>(reply->elements[0].integer);
  for (std::size_t i = 1; i < reply->elements.size(); i += 2)
    tally.buckets[reply->elements[i].text] = static_cast<std::uint32_t>(reply->elements[i + 1].integer);
  co_return Closed(std::move(tally));
}

awaitable<Result<void>> AnswerBox::destroy(BoxName box) {
  const Result<redis::Reply> reply = co_await memory_.run(redis::Request("DEL", keys::box(box)));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

}  // namespace holdspace::store
