#include "transport/api_join.hpp"

#include "holdspace/v1/api.pb.h"
#include "live/timer.hpp"
#include "rules/exercise_times.hpp"
#include "transport/api_access.hpp"

namespace holdspace::transport {
namespace {

Response no_such_code() {
  return error_reply(boost::beast::http::status::not_found, "no-such-code",
                     "No session has this code. Check the letters with your facilitator.");
}

// Nothing: the store did not answer. Null: no session that could be joined has this code.
boost::asio::awaitable<Result<std::shared_ptr<live::Room>>> room_of(Front& front, std::string code) {
  const bool plausible = code.size() == limits::code_chars || code.size() == limits::code_chars_busy;
  if (!plausible) co_return nullptr;
  Result<std::optional<std::string>> session =
      co_await front.node.stores().sessions.find_code(std::move(code));
  if (!session) co_return session.error();
  if (!*session) co_return nullptr;
  Result<std::shared_ptr<live::Room>> room = co_await front.node.rooms().open(**session);
  if (!room || !*room) co_return room;
  if ((*room)->state().phase() == v1::SESSION_PHASE_ENDED) co_return nullptr;
  co_return room;
}

v1::JoinPage page_of(const live::Room& room, const std::vector<std::string>& languages) {
  const v1::Settings& settings = room.state().settings();
  const v1::Exercise& exercise = room.exercise().in(languages);
  v1::JoinPage page;
  page.set_session_id(room.state().session_id());
  page.set_title(settings.title());
  page.set_exercise_title(exercise.title());
  page.set_exercise_summary(exercise.summary());
  page.set_planned_ms(rules::exercise_times(exercise).planned_ms);
  page.set_step_count(static_cast<std::uint32_t>(exercise.steps_size()));
  page.set_threshold(settings.threshold());
  page.set_rehearsal(settings.rehearsal());
  page.set_phase(room.state().phase());
  page.set_locked(room.state().locked());
  page.set_quick_exit(settings.quick_exit());
  page.set_series_title(settings.series_title());
  *page.mutable_resources() = room.exercise().resources(languages);
  return page;
}

}  // namespace

boost::asio::awaitable<Response> join_page(Front& front, std::string code,
                                           std::vector<std::string> languages) {
  const Result<std::shared_ptr<live::Room>> room = co_await room_of(front, std::move(code));
  if (!room) co_return store_away();
  if (*room) co_return json_reply(page_of(**room, languages));
  // Each waits for those before it, so that more guesses at once are not answered sooner.
  ++front.wrong_codes_waiting;
  const auto line = 1 + front.wrong_codes_waiting / limits::wrong_codes_at_once;
  co_await live::pause_for(front.node.context(), limits::wrong_code_pause * line);
  --front.wrong_codes_waiting;
  co_return no_such_code();
}

}  // namespace holdspace::transport
