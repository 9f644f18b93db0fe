#include "store/support.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <string_view>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "support/limits.hpp"

namespace holdspace::store {
namespace {

using boost::asio::awaitable;

// As ask_support.lua stores it: answer, wording and seat with a space between.
std::optional<v1::SupportRequestView> request_of(const std::string& id, const std::string& stored) {
  int answer = 0, wording = 0;
  const char* end = stored.data() + stored.size();
  const auto first = std::from_chars(stored.data(), end, answer);
  if (first.ec != std::errc() || first.ptr == end) return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, wording);
  if (second.ec != std::errc() || second.ptr == end) return std::nullopt;
  v1::SupportRequestView request;
  request.set_id(id);
  request.set_answer(static_cast<v1::SupportAnswer>(answer));
  request.set_wording(static_cast<v1::SupportWording>(wording));
  request.set_seat(std::string(second.ptr + 1, end));
  return request;
}

std::vector<std::string> keys_of(const std::string& session_id) {
  return {keys::support(session_id), keys::memory_channel(session_id)};
}

}  // namespace

awaitable<Result<AskOutcome>> Support::ask(std::string session_id, std::string id, std::string seat,
                                           v1::SupportWording wording) {
  const std::chrono::milliseconds keep = limits::keep_inbox;
  std::vector<std::string> arguments = {std::move(id),
                                        std::move(seat),
                                        std::to_string(wording),
                                        std::to_string(limits::support_requests_per_seat),
                                        std::to_string(v1::SUPPORT_ANSWER_DONE),
                                        std::to_string(keep.count())};
  std::vector<std::string> keys = keys_of(session_id);
  const Result<redis::Reply> reply =
      co_await memory_.run(ask_support_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<AskOutcome>(reply);
  if (reply->text == "taken") co_return AskOutcome::taken;
  if (reply->text == "too many") co_return AskOutcome::too_many;
  if (reply->text == "not yours") co_return AskOutcome::not_yours;
  co_return misshapen<AskOutcome>();
}

awaitable<Result<bool>> Support::withdraw(std::string session_id, std::string id, std::string seat) {
  std::vector<std::string> keys = keys_of(session_id);
  std::vector<std::string> arguments = {std::move(id), std::move(seat)};
  const Result<redis::Reply> reply =
      co_await memory_.run(withdraw_support_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<bool>(reply);
  co_return reply->integer == 1;
}

awaitable<Result<bool>> Support::answer(std::string session_id, std::string id, v1::SupportAnswer answer) {
  std::vector<std::string> keys = keys_of(session_id);
  std::vector<std::string> arguments = {std::move(id), std::to_string(answer)};
  const Result<redis::Reply> reply =
      co_await memory_.run(answer_support_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<bool>(reply);
  co_return reply->integer == 1;
}

awaitable<Result<std::vector<v1::SupportRequestView>>> Support::read(std::string session_id) {
  using Requests = std::vector<v1::SupportRequestView>;
  const Result<redis::Reply> reply =
      co_await memory_.run(redis::Request("HGETALL", keys::support(session_id)));
  if (!reply) co_return failure_of<Requests>(reply);
  std::map<std::string, v1::SupportRequestView> by_id;
  for (std::size_t i = 0; i + 1 < reply->elements.size(); i += 2) {
    const std::string& id = reply->elements[i].text;
    std::optional<v1::SupportRequestView> request = request_of(id, reply->elements[i + 1].text);
    if (!request) co_return misshapen<Requests>();
    by_id[id] = std::move(*request);
  }
  Requests requests;
  for (auto& [id, request] : by_id) requests.push_back(std::move(request));
  co_return requests;
}

awaitable<Result<void>> Support::destroy(std::string session_id) {
  const Result<redis::Reply> reply = co_await memory_.run(redis::Request("DEL", keys::support(session_id)));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

}  // namespace holdspace::store
