#include "store/answer_box.hpp"

#include <algorithm>
#include <numeric>

#include "rules/answers.hpp"
#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "support/limits.hpp"

namespace holdspace::store {
namespace {

using boost::asio::awaitable;

// A script gives the indexes it did not take, or a word.
Result<HandInResult> result_of(const redis::Reply& reply) {
  HandInResult result;
  if (reply.is_array()) {
    for (const redis::Reply& index : reply.elements)
      result.already_shown.push_back(static_cast<std::size_t>(index.integer));
    return result;
  }
  if (reply.text != "closed" && reply.text != "lost") return misshapen<HandInResult>();
  result.outcome = reply.text == "closed" ? BoxOutcome::closed : BoxOutcome::lost;
  return result;
}

// {…, contributors, bucket, count, bucket, count, …}: `first` is where the contributors stand.
Result<rules::Tally> tally_of(const redis::Reply& reply, std::size_t first) {
  const std::vector<redis::Reply>& values = reply.elements;
  if (!reply.is_array() || values.size() <= first || (values.size() - first) % 2 != 1)
    return misshapen<rules::Tally>();
  rules::Tally tally;
  tally.contributors = static_cast<std::uint32_t>(values[first].integer);
  for (std::size_t i = first + 1; i < values.size(); i += 2)
    tally.buckets[values[i].text] = static_cast<std::uint32_t>(values[i + 1].integer);
  return tally;
}

// The indexes of answers, those with the lower sequences first: what comes later in a call counts.
std::vector<std::size_t> by_sequence(const std::vector<HandIn>& answers) {
  std::vector<std::size_t> order(answers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&answers](std::size_t i) { return answers[i].sequence; });
  return order;
}

bool is_lost(const redis::Reply& reply) {
  return reply.is_text() && reply.text == "lost";
}

}  // namespace

awaitable<Result<void>> AnswerBox::make(BoxName box, std::chrono::milliseconds time_to_live) {
  std::vector<std::string> keys(1, keys::box(box));
  std::vector<std::string> arguments(1, std::to_string(time_to_live.count()));
  const Result<redis::Reply> reply =
      co_await memory_.run(make_box_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

awaitable<Result<HandInResult>> AnswerBox::hand_in(BoxName box, std::vector<HandIn> answers) {
  constexpr std::size_t values_each = 2;
  constexpr std::size_t at_once = limits::script_values / values_each;
  const std::vector<std::size_t> order = by_sequence(answers);
  HandInResult all;
  for (std::size_t begin = 0; begin < answers.size(); begin += at_once) {
    const std::size_t end = std::min(answers.size(), begin + at_once);
    std::vector<std::string> arguments;
    arguments.reserve((end - begin) * values_each);
    for (std::size_t i = begin; i < end; ++i) {
      HandIn& answer = answers[order[i]];
      arguments.push_back(std::move(answer.seat));
      arguments.push_back(std::to_string(answer.sequence).append(1, ' ').append(answer.buckets));
    }
    std::vector<std::string> keys(1, keys::box(box));
    const Result<redis::Reply> reply =
        co_await memory_.run(answer_lua, std::move(keys), std::move(arguments));
    if (!reply) co_return failure_of<HandInResult>(reply);
    const Result<HandInResult> part = result_of(*reply);
    if (!part || part->outcome != BoxOutcome::taken) co_return part;
    for (const std::size_t index : part->already_shown) all.already_shown.push_back(order[begin + index]);
  }
  std::ranges::sort(all.already_shown);
  co_return all;
}

awaitable<Result<std::optional<std::uint32_t>>> AnswerBox::count(BoxName box) {
  using Count = std::optional<std::uint32_t>;
  const Result<redis::Reply> reply = co_await memory_.run(redis::Request("HLEN", keys::box(box)));
  if (!reply) co_return failure_of<Count>(reply);
  if (reply->integer < 1) co_return Count();  // even an empty box has its open field
  co_return Count(static_cast<std::uint32_t>(reply->integer - 1));
}

awaitable<Result<std::optional<Batch>>> AnswerBox::take_batch(BoxName box, std::uint32_t threshold) {
  Result<std::optional<Batch>> batch = co_await take_batch(std::move(box), threshold, false);
  co_return batch;
}

awaitable<Result<std::optional<Batch>>> AnswerBox::take_batch(BoxName box, std::uint32_t threshold,
                                                              bool closing) {
  using Taken = std::optional<Batch>;
  std::vector<std::string> keys(1, keys::box(box));
  std::vector<std::string> arguments = {std::to_string(threshold), closing ? "1" : "0", rules::pass_bucket,
                                        rules::done_bucket};
  const Result<redis::Reply> reply =
      co_await memory_.run(take_batch_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<Taken>(reply);
  if (is_lost(*reply)) co_return Taken();
  Result<rules::Tally> tally = tally_of(*reply, 1);
  if (!tally) co_return failure_of<Taken>(tally);
  co_return Taken(Batch{reply->elements[0].text == "1", std::move(*tally)});
}

awaitable<Result<std::optional<rules::Tally>>> AnswerBox::close(BoxName box) {
  using Closed = std::optional<rules::Tally>;
  std::vector<std::string> keys(1, keys::box(box));
  std::vector<std::string> no_contribution = {rules::pass_bucket, rules::done_bucket};
  const Result<redis::Reply> reply =
      co_await memory_.run(close_box_lua, std::move(keys), std::move(no_contribution));
  if (!reply) co_return failure_of<Closed>(reply);
  if (is_lost(*reply)) co_return Closed();
  Result<rules::Tally> tally = tally_of(*reply, 0);
  if (!tally) co_return failure_of<Closed>(tally);
  co_return Closed(std::move(*tally));
}

awaitable<Result<std::optional<rules::Tally>>> AnswerBox::close(BoxName box, std::uint32_t threshold) {
  using Closed = std::optional<rules::Tally>;
  Result<std::optional<Batch>> last = co_await take_batch(std::move(box), threshold, true);
  if (!last) co_return failure_of<Closed>(last);
  if (!*last) co_return Closed();
  co_return Closed(std::move((*last)->cumulative));
}

awaitable<Result<void>> AnswerBox::destroy(BoxName box) {
  const Result<redis::Reply> reply = co_await memory_.run(redis::Request("DEL", keys::box(box)));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

}  // namespace holdspace::store
