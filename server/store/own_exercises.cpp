#include "store/own_exercises.hpp"

#include <algorithm>
#include <charconv>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "store/pinning.hpp"
#include "support/limits.hpp"

namespace holdspace::store {
namespace {

using boost::asio::awaitable;

constexpr char newest_field[] = "newest";

std::optional<std::uint32_t> version_in(const std::string& text) {
  std::uint32_t version = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, version);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return version;
}

// Nothing: not stored.
Result<std::optional<PinnedExercise>> stored_in(const redis::Reply& reply) {
  using Stored = std::optional<PinnedExercise>;
  if (reply.is_nil()) return Stored();
  Stored languages = unpin(reply.text);
  if (!languages) return misshapen<Stored>();
  return languages;
}

}  // namespace

// Into the set of ids first: if this process dies in between, an id without an exercise is passed over.
awaitable<Result<SaveOutcome>> OwnExercises::save(PinnedExercise languages, std::uint32_t edited_from) {
  const std::uint32_t next = edited_from + 1;
  for (v1::Exercise& exercise : languages) exercise.set_version(next);
  const std::string id = languages.at(0).id();
  std::vector<redis::Request> questions;
  questions.emplace_back("SISMEMBER", keys::own_exercises, id);
  questions.emplace_back("SCARD", keys::own_exercises);
  const std::vector<Result<redis::Reply>> answers = co_await durable_.run_all(std::move(questions));
  for (const Result<redis::Reply>& answer : answers)
    if (!answer) co_return failure_of<SaveOutcome>(answer);
  if (answers[0]->integer == 0) {
    if (static_cast<std::size_t>(answers[1]->integer) >= limits::own_exercises)
      co_return SaveOutcome(LibraryFull{});
    const Result<redis::Reply> listed =
        co_await durable_.run(redis::Request("SADD", keys::own_exercises, id));
    if (!listed) co_return failure_of<SaveOutcome>(listed);
  }
  const std::uint32_t too_old = next > limits::kept_versions ? next - limits::kept_versions : 0;
  std::vector<std::string> keys(1, keys::own_exercise(id));
  std::vector<std::string> arguments = {std::to_string(edited_from), std::to_string(next), pin(languages),
                                        std::to_string(too_old)};
  const Result<redis::Reply> reply =
      co_await durable_.run(save_exercise_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<SaveOutcome>(reply);
  if (reply->is_text()) co_return SaveOutcome(Saved{next});
  co_return SaveOutcome(ChangedMeanwhile{static_cast<std::uint32_t>(reply->integer)});
}

awaitable<Result<std::vector<PinnedExercise>>> OwnExercises::list() {
  using Exercises = std::vector<PinnedExercise>;
  const Result<redis::Reply> ids = co_await durable_.run(redis::Request("SMEMBERS", keys::own_exercises));
  if (!ids) co_return failure_of<Exercises>(ids);
  std::vector<std::string> all;
  for (const redis::Reply& id : ids->elements) all.push_back(id.text);
  std::ranges::sort(all);
  std::vector<redis::Request> which;
  for (const std::string& id : all) which.emplace_back("HGET", keys::own_exercise(id), newest_field);
  const std::vector<Result<redis::Reply>> versions = co_await durable_.run_all(std::move(which));
  std::vector<redis::Request> questions;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (!versions[i]) co_return failure_of<Exercises>(versions[i]);
    if (versions[i]->is_text()) questions.emplace_back("HGET", keys::own_exercise(all[i]), versions[i]->text);
  }
  const std::vector<Result<redis::Reply>> stored = co_await durable_.run_all(std::move(questions));
  Exercises exercises;
  for (const Result<redis::Reply>& one : stored) {
    if (!one) co_return failure_of<Exercises>(one);
    Result<std::optional<PinnedExercise>> languages = stored_in(*one);
    if (!languages) co_return failure_of<Exercises>(languages);
    if (*languages) exercises.push_back(std::move(**languages));
  }
  co_return exercises;
}

awaitable<Result<std::optional<PinnedExercise>>> OwnExercises::newest(std::string id) {
  using Found = std::optional<PinnedExercise>;
  const Result<redis::Reply> reply =
      co_await durable_.run(redis::Request("HGET", keys::own_exercise(id), newest_field));
  if (!reply) co_return failure_of<Found>(reply);
  if (reply->is_nil()) co_return Found();
  const std::optional<std::uint32_t> number = version_in(reply->text);
  if (!number) co_return misshapen<Found>();
  Result<Found> found = co_await version(std::move(id), *number);
  co_return found;
}

awaitable<Result<std::optional<PinnedExercise>>> OwnExercises::version(std::string id,
                                                                       std::uint32_t version) {
  const Result<redis::Reply> reply =
      co_await durable_.run(redis::Request("HGET", keys::own_exercise(id), version));
  if (!reply) co_return failure_of<std::optional<PinnedExercise>>(reply);
  co_return stored_in(*reply);
}

awaitable<Result<std::vector<std::uint32_t>>> OwnExercises::versions(std::string id) {
  using Versions = std::vector<std::uint32_t>;
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("HKEYS", keys::own_exercise(id)));
  if (!reply) co_return failure_of<Versions>(reply);
  Versions versions;
  for (const redis::Reply& field : reply->elements)
    if (const std::optional<std::uint32_t> number = version_in(field.text)) versions.push_back(*number);
  std::ranges::sort(versions);
  co_return versions;
}

awaitable<Result<bool>> OwnExercises::remove(std::string id) {
  const Result<redis::Reply> deleted = co_await durable_.run(redis::Request("DEL", keys::own_exercise(id)));
  if (!deleted) co_return failure_of<bool>(deleted);
  const Result<redis::Reply> unlisted =
      co_await durable_.run(redis::Request("SREM", keys::own_exercises, id));
  if (!unlisted) co_return failure_of<bool>(unlisted);
  co_return deleted->integer == 1;
}

}  // namespace holdspace::store
