#include "transport/api_library.hpp"

#include <charconv>

#include <google/protobuf/util/json_util.h>

#include "holdspace/v1/api.pb.h"
#include "live/pinned_exercise.hpp"
#include "rules/exercise_check.hpp"
#include "rules/exercise_import.hpp"
#include "rules/exercise_times.hpp"
#include "store/exercise_file.hpp"
#include "transport/api_access.hpp"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;
using boost::asio::awaitable;

constexpr std::string_view library_path = "/api/exercises";

Response bad_request(std::string_view sentence) {
  return error_reply(http::status::bad_request, "bad-request", sentence);
}

Response no_such_exercise() {
  return error_reply(http::status::not_found, "no-such-exercise",
                     "The library has no exercise of this name.");
}

Response came_with_holdspace() {
  return error_reply(http::status::conflict, "came-with-holdspace",
                     "This exercise came with Holdspace and stays as it is. Save yours under another id.");
}

v1::ExerciseLanguages languages_in(const store::PinnedExercise& exercise) {
  v1::ExerciseLanguages languages;
  for (const v1::Exercise& language : exercise) *languages.add_languages() = language;
  return languages;
}

v1::ExerciseEntry entry_of(const store::PinnedExercise& exercise, const std::vector<std::string>& wanted) {
  v1::ExerciseEntry entry;
  const v1::Exercise& shown = live::in_language(exercise, wanted);
  const rules::ExerciseTimes times = rules::exercise_times(shown);
  entry.set_id(shown.id());
  entry.set_version(shown.version());
  entry.set_title(shown.title());
  entry.set_summary(shown.summary());
  entry.set_step_count(static_cast<std::uint32_t>(shown.steps_size()));
  entry.set_planned_ms(times.planned_ms);
  entry.set_most_activating(times.most_activating);
  entry.set_inner_work_ms(times.inner_work_ms);
  entry.set_longest_silence_ms(times.longest_silence_ms);
  entry.set_fewest_people(shown.fewest_people());
  entry.set_most_people(shown.most_people());
  for (const v1::Exercise& language : exercise) entry.add_languages(language.language());
  return entry;
}

awaitable<Response> list_exercises(Front& front, std::vector<std::string> wanted) {
  v1::ExerciseList list;
  for (const auto& [id, exercise] : front.shop.library) *list.add_exercises() = entry_of(exercise, wanted);
  const Result<std::vector<store::PinnedExercise>> own = co_await front.node.stores().own_exercises.list();
  if (!own) co_return store_away();
  for (const store::PinnedExercise& exercise : *own) {
    v1::ExerciseEntry& entry = *list.add_exercises();
    entry = entry_of(exercise, wanted);
    entry.set_own(true);
  }
  co_return json_reply(list);
}

// "…?version=3" → 3; 0 without one.
std::uint32_t version_asked_in(std::string_view target) {
  constexpr std::string_view key = "?version=";
  const std::size_t at = target.find(key);
  std::uint32_t version = 0;
  if (at != std::string_view::npos)
    std::from_chars(target.data() + at + key.size(), target.data() + target.size(), version);
  return version;
}

awaitable<Response> read_exercise(Front& front, std::string id, std::uint32_t version) {
  const auto shipped = front.shop.library.find(id);
  if (shipped != front.shop.library.end()) co_return json_reply(languages_in(shipped->second));
  store::OwnExercises& own = front.node.stores().own_exercises;
  Result<std::optional<store::PinnedExercise>> found = std::optional<store::PinnedExercise>();
  if (version > 0)
    found = co_await own.version(id, version);
  else
    found = co_await own.newest(id);
  if (!found) co_return store_away();
  if (!*found) co_return no_such_exercise();
  const Result<std::vector<std::uint32_t>> kept = co_await own.versions(id);
  if (!kept) co_return store_away();
  v1::ExerciseLanguages reply = languages_in(**found);
  for (const std::uint32_t one : *kept) reply.add_kept_versions(one);
  co_return json_reply(reply);
}

// What the body says, without what is not the author's; or the refusal.
std::variant<Response, v1::ExerciseLanguages> exercise_in(const Request& request) {
  v1::ExerciseLanguages exercise;
  const auto parsed = google::protobuf::util::JsonStringToMessage(request.body(), &exercise);
  if (!parsed.ok()) return bad_request("This is not an exercise in JSON: " + parsed.ToString());
  exercise.clear_kept_versions();
  for (v1::Exercise& language : *exercise.mutable_languages()) language.clear_quick_steps();
  return exercise;
}

Response refused(const v1::CheckReport& report) {
  const v1::ExerciseFault& first = report.faults(0);
  std::string sentence = first.sentence();
  if (report.faults_size() > 1)
    sentence += " (And " + std::to_string(report.faults_size() - 1) + " more; the check names them all.)";
  return error_reply(http::status::unprocessable_entity, "faults", sentence);
}

// As version edited_from + 1. Where it is new here (imported, or deleted meanwhile), it begins again.
awaitable<Result<store::SaveOutcome>> save(Front& front, store::PinnedExercise exercise) {
  store::OwnExercises& own = front.node.stores().own_exercises;
  const std::uint32_t edited_from = exercise.front().version();
  Result<store::SaveOutcome> outcome = co_await own.save(exercise, edited_from);
  if (!outcome) co_return outcome;
  const auto* changed = std::get_if<store::ChangedMeanwhile>(&*outcome);
  if (changed == nullptr || changed->newest != 0) co_return outcome;
  co_return co_await own.save(std::move(exercise), 0);
}

awaitable<Response> save_exercise(Front& front, Request request, std::string id) {
  auto read = exercise_in(request);
  if (auto* no = std::get_if<Response>(&read)) co_return std::move(*no);
  v1::ExerciseLanguages exercise = std::get<v1::ExerciseLanguages>(std::move(read));
  v1::CheckReport report = rules::report_on(exercise, store::exercise_limits());
  if (report.faults_size() > 0) co_return refused(report);
  if (exercise.languages(0).id() != id)
    co_return bad_request("The exercise has another id than its address; give both the same.");
  if (front.shop.library.contains(id) || id == rules::quick_steps_id) co_return came_with_holdspace();
  const store::PinnedExercise pinned(exercise.languages().begin(), exercise.languages().end());
  const Result<store::SaveOutcome> outcome = co_await save(front, pinned);
  if (!outcome) co_return store_away();
  if (const auto* changed = std::get_if<store::ChangedMeanwhile>(&*outcome))
    co_return error_reply(http::status::conflict, "changed-meanwhile",
                          "Somebody else saved version " + std::to_string(changed->newest) +
                              " of this exercise meanwhile. Save yours under another id, or look at theirs "
                              "first; nothing of yours is lost here.");
  if (std::holds_alternative<store::LibraryFull>(*outcome))
    co_return error_reply(http::status::conflict, "library-full",
                          "The library holds as many exercises as it can. Delete one that is not used.");
  for (v1::Exercise& language : *exercise.mutable_languages())
    language.set_version(std::get<store::Saved>(*outcome).version);
  *report.mutable_read() = std::move(exercise);
  co_return json_reply(report);
}

awaitable<Response> delete_exercise(Front& front, std::string id) {
  if (front.shop.library.contains(id)) co_return came_with_holdspace();
  const Result<bool> removed = co_await front.node.stores().own_exercises.remove(id);
  if (!removed) co_return store_away();
  if (!*removed) co_return no_such_exercise();
  front.shop.rewrite_soon();
  co_return no_content();
}

Response check_reply(const Request& request) {
  auto read = exercise_in(request);
  if (auto* no = std::get_if<Response>(&read)) return std::move(*no);
  return json_reply(rules::report_on(std::get<v1::ExerciseLanguages>(read), store::exercise_limits()));
}

Response import_reply(const Request& request) {
  v1::ImportExercise wish;
  const auto parsed = google::protobuf::util::JsonStringToMessage(request.body(), &wish);
  if (!parsed.ok()) return bad_request("This is not an ImportExercise in JSON: " + parsed.ToString());
  return json_reply(rules::import_exercise(wish.text(), limits::import_bytes, store::exercise_limits()));
}

}  // namespace

awaitable<Result<std::optional<store::PinnedExercise>>> find_exercise(Front& front, std::string id) {
  using Found = std::optional<store::PinnedExercise>;
  const auto shipped = front.shop.library.find(id);
  if (shipped != front.shop.library.end()) co_return Found(shipped->second);
  co_return co_await front.node.stores().own_exercises.newest(std::move(id));
}

awaitable<Response> library_reply(Front& front, Request request) {
  const Result<bool> known = co_await is_facilitator(front, caller_of(front.shop, request));
  if (!known) co_return store_away();
  if (!*known) co_return wrong_key();
  const std::string target(request.target());
  const std::string path = target.substr(0, target.find('?'));
  const http::verb method = request.method();
  if (path == library_path && method == http::verb::get)
    co_return co_await list_exercises(front, languages_of(request));
  if (path.size() <= library_path.size() + 1) co_return no_such_page();
  const std::string id = path.substr(library_path.size() + 1);
  if (method == http::verb::post && id == "check") co_return check_reply(request);
  if (method == http::verb::post && id == "import") co_return import_reply(request);
  if (method == http::verb::get) co_return co_await read_exercise(front, id, version_asked_in(target));
  if (method == http::verb::put) co_return co_await save_exercise(front, std::move(request), id);
  if (method == http::verb::delete_) co_return co_await delete_exercise(front, id);
  co_return no_such_page();
}

}  // namespace holdspace::transport
