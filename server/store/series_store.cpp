#include "store/series_store.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"
#include "support/sha256.hpp"

namespace holdspace::store {
namespace {

using boost::asio::awaitable;

constexpr std::size_t id_chars = 16;  // 80 random bits
constexpr char title_field[] = "title";
constexpr char count_field[] = "count";

std::optional<std::uint32_t> number_in(const std::string& text) {
  std::uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

// Into the set of ids first: if this process dies in between, an id without a series is passed over.
awaitable<Result<std::optional<std::string>>> SeriesStore::make(std::string title) {
  using Made = std::optional<std::string>;
  const Result<redis::Reply> there = co_await durable_.run(redis::Request("SCARD", keys::all_series));
  if (!there) co_return failure_of<Made>(there);
  if (static_cast<std::size_t>(there->integer) >= limits::series) co_return Made();
  const std::string id = random_base32(id_chars);
  const Result<redis::Reply> listed = co_await durable_.run(redis::Request("SADD", keys::all_series, id));
  if (!listed) co_return failure_of<Made>(listed);
  redis::Request write("HSET", keys::series(id), title_field, title, count_field, 0);
  const Result<redis::Reply> written = co_await durable_.run(std::move(write));
  if (!written) co_return failure_of<Made>(written);
  co_return Made(id);
}

awaitable<Result<AppendOutcome>> SeriesStore::append(std::string id, std::string session_id,
                                                     v1::SeriesSession session) {
  std::vector<std::string> keys(1, keys::series(id));
  std::vector<std::string> arguments = {sha256(session_id), session.SerializeAsString(),
                                        std::to_string(limits::series_sessions)};
  const Result<redis::Reply> reply =
      co_await durable_.run(append_series_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<AppendOutcome>(reply);
  if (reply->text == "appended") co_return AppendOutcome::appended;
  if (reply->text == "was there") co_return AppendOutcome::was_there;
  if (reply->text == "full") co_return AppendOutcome::full;
  if (reply->text == "no series") co_return AppendOutcome::no_series;
  co_return misshapen<AppendOutcome>();
}

awaitable<Result<std::vector<v1::Series>>> SeriesStore::list() {
  using All = std::vector<v1::Series>;
  const Result<redis::Reply> ids = co_await durable_.run(redis::Request("SMEMBERS", keys::all_series));
  if (!ids) co_return failure_of<All>(ids);
  std::vector<redis::Request> questions;
  for (const redis::Reply& id : ids->elements)
    questions.emplace_back("HMGET", keys::series(id.text), title_field, count_field);
  const std::vector<Result<redis::Reply>> replies = co_await durable_.run_all(std::move(questions));
  All all;
  for (std::size_t i = 0; i < replies.size(); ++i) {
    if (!replies[i]) co_return failure_of<All>(replies[i]);
    if (!replies[i]->is_array() || replies[i]->elements.size() != 2) co_return misshapen<All>();
    if (replies[i]->elements[0].is_nil()) continue;
    v1::Series& series = all.emplace_back();
    series.set_id(ids->elements[i].text);
    series.set_title(replies[i]->elements[0].text);
    series.set_session_count(number_in(replies[i]->elements[1].text).value_or(0));
  }
  std::ranges::sort(all, [](const v1::Series& a, const v1::Series& b) {
    return std::tie(a.title(), a.id()) < std::tie(b.title(), b.id());
  });
  co_return all;
}

awaitable<Result<std::optional<v1::Series>>> SeriesStore::read(std::string id) {
  using Found = std::optional<v1::Series>;
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("HGETALL", keys::series(id)));
  if (!reply) co_return failure_of<Found>(reply);
  if (reply->elements.empty()) co_return Found();
  v1::Series series;
  series.set_id(id);
  std::map<std::uint32_t, v1::SeriesSession> sessions;
  for (std::size_t i = 0; i + 1 < reply->elements.size(); i += 2) {
    const std::string& field = reply->elements[i].text;
    const std::string& value = reply->elements[i + 1].text;
    if (field == title_field) series.set_title(value);
    const std::optional<std::uint32_t> index = number_in(field);
    if (index && !sessions[*index].ParseFromString(value)) co_return misshapen<Found>();
  }
  for (auto& [index, session] : sessions) *series.add_sessions() = std::move(session);
  std::stable_sort(
      series.mutable_sessions()->begin(), series.mutable_sessions()->end(),
      [](const v1::SeriesSession& a, const v1::SeriesSession& b) { return a.ended_ms() < b.ended_ms(); });
  series.set_session_count(static_cast<std::uint32_t>(series.sessions_size()));
  co_return Found(std::move(series));
}

awaitable<Result<std::optional<std::string>>> SeriesStore::title(std::string id) {
  using Found = std::optional<std::string>;
  const Result<redis::Reply> reply =
      co_await durable_.run(redis::Request("HGET", keys::series(id), title_field));
  if (!reply) co_return failure_of<Found>(reply);
  co_return reply->is_nil() ? Found() : Found(reply->text);
}

awaitable<Result<bool>> SeriesStore::remove(std::string id) {
  const Result<redis::Reply> deleted = co_await durable_.run(redis::Request("DEL", keys::series(id)));
  if (!deleted) co_return failure_of<bool>(deleted);
  const Result<redis::Reply> unlisted = co_await durable_.run(redis::Request("SREM", keys::all_series, id));
  if (!unlisted) co_return failure_of<bool>(unlisted);
  co_return deleted->integer == 1;
}

}  // namespace holdspace::store
