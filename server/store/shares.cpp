#include "store/shares.hpp"

#include <charconv>
#include <limits>
#include <map>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "support/limits.hpp"

namespace holdspace::store {
namespace {

using boost::asio::awaitable;

std::string in_ms(std::chrono::milliseconds time) {
  return std::to_string(time.count());
}

// A field is "run" (how many lines) or "run:index" (a line, after whether it is shown).
struct Field {
  std::uint32_t run = 0;
  std::optional<std::uint32_t> index;
};
std::optional<Field> field_of(const std::string& name) {
  Field field;
  const char* end = name.data() + name.size();
  const auto run = std::from_chars(name.data(), end, field.run);
  if (run.ec != std::errc()) return std::nullopt;
  if (run.ptr == end) return field;
  const auto index = std::from_chars(run.ptr + 1, end, field.index.emplace());
  if (*run.ptr != ':' || index.ec != std::errc() || index.ptr != end) return std::nullopt;
  return field;
}

}  // namespace

awaitable<Result<ShareOutcome>> Shares::put(std::string session_id, std::uint32_t run, std::string seat,
                                            std::uint64_t sequence, std::string text) {
  std::vector<std::string> keys = {keys::shares(session_id, run), keys::share_batches(session_id)};
  std::vector<std::string> arguments = {std::to_string(run), std::move(seat), std::to_string(sequence),
                                        std::move(text), in_ms(limits::keep_inbox)};
  const Result<redis::Reply> reply =
      co_await memory_.run(put_share_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<ShareOutcome>(reply);
  if (reply->text == "taken") co_return ShareOutcome::taken;
  if (reply->text == "collected") co_return ShareOutcome::collected;
  co_return misshapen<ShareOutcome>();
}

awaitable<Result<std::size_t>> Shares::collect(std::string session_id, std::uint32_t run, std::string seed,
                                               std::chrono::milliseconds keep) {
  const Result<std::size_t> lines =
      co_await collect_if(std::move(session_id), run, std::move(seed), keep, limits::fewest_shares);
  co_return lines;
}

awaitable<Result<void>> Shares::drop(std::string session_id, std::uint32_t run,
                                     std::chrono::milliseconds keep) {
  const Result<std::size_t> lines = co_await collect_if(std::move(session_id), run, std::string(), keep,
                                                        std::numeric_limits<std::uint32_t>::max());
  if (!lines) co_return failure_of<void>(lines);
  co_return Result<void>();
}

awaitable<Result<std::size_t>> Shares::collect_if(std::string session_id, std::uint32_t run, std::string seed,
                                                  std::chrono::milliseconds keep, std::size_t fewest) {
  std::vector<std::string> keys = {keys::shares(session_id, run), keys::share_batches(session_id),
                                   keys::memory_channel(session_id)};
  std::vector<std::string> arguments = {std::to_string(run), std::move(seed), std::to_string(fewest),
                                        in_ms(keep)};
  const Result<redis::Reply> reply =
      co_await memory_.run(collect_shares_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<std::size_t>(reply);
  if (!reply->is_integer()) co_return misshapen<std::size_t>();
  co_return static_cast<std::size_t>(reply->integer);
}

awaitable<Result<std::vector<v1::ShareBatch>>> Shares::read(std::string session_id) {
  using Batches = std::vector<v1::ShareBatch>;
  const Result<redis::Reply> reply =
      co_await memory_.run(redis::Request("HGETALL", keys::share_batches(session_id)));
  if (!reply) co_return failure_of<Batches>(reply);
  std::map<std::uint32_t, std::map<std::uint32_t, const std::string*>> stored;
  for (std::size_t i = 0; i + 1 < reply->elements.size(); i += 2) {
    const std::optional<Field> field = field_of(reply->elements[i].text);
    if (!field) co_return misshapen<Batches>();
    if (field->index) stored[field->run][*field->index] = &reply->elements[i + 1].text;
  }
  Batches batches;
  for (const auto& [run, lines] : stored) {
    v1::ShareBatch& batch = batches.emplace_back();
    batch.set_run(run);
    for (const auto& [index, text] : lines) {
      if (text->empty()) co_return misshapen<Batches>();
      v1::ShareLine& line = *batch.add_lines();
      line.set_shown(text->front() == '1');
      line.set_text(text->substr(1));
    }
  }
  co_return batches;
}

awaitable<Result<bool>> Shares::show(std::string session_id, std::uint32_t run,
                                     std::vector<std::uint32_t> lines) {
  std::vector<std::string> keys = {keys::share_batches(session_id), keys::memory_channel(session_id)};
  std::vector<std::string> arguments(1, std::to_string(run));
  for (const std::uint32_t line : lines) arguments.push_back(std::to_string(line));
  const Result<redis::Reply> reply =
      co_await memory_.run(show_shares_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<bool>(reply);
  co_return reply->integer == 1;
}

awaitable<Result<void>> Shares::keep_only(std::string session_id, std::chrono::milliseconds keep) {
  const Result<redis::Reply> reply =
      co_await memory_.run(redis::Request("PEXPIRE", keys::share_batches(session_id), keep.count()));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

awaitable<Result<void>> Shares::destroy(std::string session_id, std::uint32_t last_run) {
  redis::Request request("DEL", keys::share_batches(session_id));
  for (std::uint32_t run = 1; run <= last_run; ++run) request.add(keys::shares(session_id, run));
  const Result<redis::Reply> reply = co_await memory_.run(std::move(request));
  if (!reply) co_return failure_of<void>(reply);
  co_return Result<void>();
}

}  // namespace holdspace::store
