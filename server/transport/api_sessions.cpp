#include "transport/api_sessions.hpp"

#include <google/protobuf/util/json_util.h>

#include "holdspace/v1/api.pb.h"
#include "live/pinned_exercise.hpp"
#include "rules/session_making.hpp"
#include "support/random.hpp"
#include "support/sha256.hpp"
#include "transport/api_access.hpp"
#include "transport/api_library.hpp"
#include "transport/quick_steps.hpp"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;

constexpr std::size_t session_id_chars = 26;  // 130 bits
constexpr std::size_t token_bytes = 32;
constexpr int code_draws = 8;  // a code that is taken is drawn again; eight in a row do not happen

rules::SessionLimits session_limits() {
  rules::SessionLimits l;
  l.small_group = limits::small_group;
  l.small_threshold = limits::small_threshold;
  l.usual_threshold = limits::usual_threshold;
  l.seat_cap = limits::seat_cap;
  l.title_chars = limits::title_chars;
  l.resources = limits::support_resources;
  l.highest_threshold = limits::highest_threshold;
  l.highest_speed = limits::highest_speed;
  return l;
}

Response bad_request(std::string_view sentence) {
  return error_reply(http::status::bad_request, "bad-request", sentence);
}

struct Made {
  v1::SessionState state;
  v1::CreatedSession reply;
};

// A state with fresh secrets, or the sentence that refuses the request.
std::variant<std::string, Made> draw_session(Front& front, const v1::CreateSession& request,
                                             const v1::Exercise& exercise) {
  Made made;
  const std::size_t code_chars =
      front.node.rooms().count() < limits::busy_sessions ? limits::code_chars : limits::code_chars_busy;
  made.reply.set_session_id(random_base32(session_id_chars));
  made.reply.set_join_code(random_base32(code_chars));
  made.reply.set_controller_token(random_bytes(token_bytes));
  made.reply.set_display_token(random_bytes(token_bytes));
  const rules::SessionSecrets secrets{made.reply.session_id(), made.reply.join_code(),
                                      sha256(made.reply.controller_token()),
                                      sha256(made.reply.display_token())};
  auto state = rules::make_session(request, exercise, secrets, front.node.stores().now_ms(), session_limits(),
                                   !front.shop.resources->languages().empty());
  if (auto* sentence = std::get_if<std::string>(&state)) return std::move(*sentence);
  made.state = std::get<v1::SessionState>(std::move(state));
  made.reply.set_threshold(made.state.settings().threshold());
  return made;
}

// Every Welcome must fit one frame.
bool too_long(const Front& front, const v1::CreateSession& wish, const store::PinnedExercise& pinned) {
  constexpr std::size_t rest = 1024;
  std::size_t operators = 0, longest = 0;
  for (const v1::LanguageResources& language : front.shop.resources->languages())
    operators = std::max(operators, language.ByteSizeLong());
  for (const v1::Exercise& language : pinned) longest = std::max(longest, language.ByteSizeLong());
  return longest + operators + wish.ByteSizeLong() + rest > limits::frame_bytes;
}

// All languages, as they are pinned; nothing: the library has none of this name.
boost::asio::awaitable<Result<std::optional<store::PinnedExercise>>> exercise_of(Front& front,
                                                                                 v1::CreateSession wish) {
  Result<std::optional<store::PinnedExercise>> found = co_await find_exercise(front, wish.exercise_id());
  if (!found || !*found) co_return found;
  add_quick_steps(**found, front.shop.quick_steps);
  for (v1::Exercise& language : **found) language = rules::at_speed(std::move(language), wish.speed());
  co_return found;
}

}  // namespace

boost::asio::awaitable<Response> make_session(Front& front, Request request) {
  const Result<bool> known = co_await is_facilitator(front, caller_of(front.shop, request));
  if (!known) co_return store_away();
  if (!*known) co_return wrong_key();
  v1::CreateSession wish;
  const auto parsed = google::protobuf::util::JsonStringToMessage(request.body(), &wish);
  if (!parsed.ok()) co_return bad_request("This is not a CreateSession in JSON: " + parsed.ToString());
  const Result<std::optional<store::PinnedExercise>> found = co_await exercise_of(front, wish);
  if (!found) co_return store_away();
  const std::optional<store::PinnedExercise>& pinned = *found;
  if (!pinned)
    co_return error_reply(http::status::not_found, "no-such-exercise",
                          "The library has no exercise of this name.");
  if (too_long(front, wish, *pinned))
    co_return bad_request("This exercise and its support resources are too long to be sent to a device.");
  std::string series_title;
  if (!wish.series_id().empty()) {
    Result<std::optional<std::string>> title = co_await front.node.stores().series.title(wish.series_id());
    if (!title) co_return store_away();
    if (!*title)
      co_return error_reply(http::status::not_found, "no-such-series", "There is no such series any more.");
    series_title = std::move(**title);
  }
  for (int draw = 0; draw < code_draws; ++draw) {
    auto drawn = draw_session(front, wish, live::in_language(*pinned, languages_of(request)));
    if (const auto* sentence = std::get_if<std::string>(&drawn)) co_return bad_request(*sentence);
    Made made = std::get<Made>(std::move(drawn));
    made.state.mutable_settings()->set_series_title(series_title);
    made.state.mutable_settings()->set_keep_hours(front.shop.keep_hours);
    const Result<bool> created = co_await front.node.stores().sessions.create(std::move(made.state), *pinned);
    if (!created) co_return store_away();
    if (*created) co_return json_reply(made.reply);
  }
  co_return error_reply(http::status::service_unavailable, "no-code",
                        "No free join code was found. Try again.");
}

boost::asio::awaitable<Response> erase_session(Front& front, Request request, std::string session_id) {
  const Result<std::shared_ptr<live::Room>> room =
      co_await room_led_by(front, session_id, bearer_of(request));
  if (!room) co_return store_away();
  if (!*room) co_return not_led_by_you();
  // First what is said to be gone soonest: if that fails, it can be tried again.
  const bool forgotten = co_await (*room)->forget_what_was_said();
  if (!forgotten) co_return store_away();
  const Result<bool> erased = co_await front.node.stores().sessions.erase(session_id);
  if (!erased) co_return store_away();
  front.node.rooms().erased(session_id);
  front.shop.rewrite_soon();
  co_return no_content();
}

}  // namespace holdspace::transport
