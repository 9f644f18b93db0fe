#include "transport/api_sessions.hpp"

#include <google/protobuf/util/json_util.h>

#include "holdspace/v1/api.pb.h"
#include "live/timer.hpp"
#include "rules/session_making.hpp"
#include "support/random.hpp"
#include "support/sha256.hpp"

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
  l.highest_threshold = limits::highest_threshold;
  l.highest_speed = limits::highest_speed;
  return l;
}

Response bad_request(std::string_view sentence) {
  return error_reply(http::status::bad_request, "bad-request", sentence);
}

Response no_such_code() {
  return error_reply(http::status::not_found, "no-such-code",
                     "No session has this code. Check the letters with your facilitator.");
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
  auto state =
      rules::make_session(request, exercise, secrets, front.node.stores().now_ms(), session_limits());
  if (auto* sentence = std::get_if<std::string>(&state)) return std::move(*sentence);
  made.state = std::get<v1::SessionState>(std::move(state));
  made.reply.set_threshold(made.state.settings().threshold());
  return made;
}

}  // namespace

boost::asio::awaitable<Response> make_session(Front& front, Request request) {
  const Result<bool> known = co_await is_facilitator(front, bearer_of(request));
  if (!known) co_return store_away();
  if (!*known) co_return wrong_key();
  v1::CreateSession wish;
  const auto parsed = google::protobuf::util::JsonStringToMessage(request.body(), &wish);
  if (!parsed.ok()) co_return bad_request("This is not a CreateSession in JSON: " + parsed.ToString());
  const auto found = front.shop.library.find(wish.exercise_id());
  if (found == front.shop.library.end())
    co_return error_reply(http::status::not_found, "no-such-exercise",
                          "The library has no exercise of this name.");
  store::PinnedExercise pinned;
  for (const v1::Exercise& language : found->second)
    pinned.push_back(rules::at_speed(language, wish.speed()));
  for (int draw = 0; draw < code_draws; ++draw) {
    auto drawn = draw_session(front, wish, pinned.front());
    if (const auto* sentence = std::get_if<std::string>(&drawn)) co_return bad_request(*sentence);
    Made made = std::get<Made>(std::move(drawn));
    const Result<bool> created = co_await front.node.stores().sessions.create(std::move(made.state), pinned);
    if (!created) co_return store_away();
    if (*created) co_return json_reply(made.reply);
  }
  co_return error_reply(http::status::service_unavailable, "no-code",
                        "No free join code was found. Try again.");
}

boost::asio::awaitable<Response> join_page(Front& front, std::string code) {
  const bool plausible = code.size() == limits::code_chars || code.size() == limits::code_chars_busy;
  std::shared_ptr<live::Room> room;
  if (plausible) {
    Result<std::optional<std::string>> session = co_await front.node.stores().sessions.find_code(code);
    if (!session) co_return store_away();
    if (*session) {
      Result<std::shared_ptr<live::Room>> opened = co_await front.node.rooms().open(**session);
      if (!opened) co_return store_away();
      room = *opened;
    }
  }
  if (!room || room->state().phase() == v1::SESSION_PHASE_ENDED) {
    // Each waits for those before it, so that more guesses at once are not answered sooner.
    ++front.wrong_codes_waiting;
    const auto line = 1 + front.wrong_codes_waiting / limits::wrong_codes_at_once;
    co_await live::pause_for(front.node.context(), limits::wrong_code_pause * line);
    --front.wrong_codes_waiting;
    co_return no_such_code();
  }
  const v1::Exercise& exercise = room->exercise().script();
  v1::JoinPage page;
  page.set_session_id(room->state().session_id());
  page.set_title(room->state().settings().title());
  page.set_exercise_title(exercise.title());
  page.set_exercise_summary(exercise.summary());
  page.set_planned_ms(planned_ms(exercise));
  page.set_step_count(static_cast<std::uint32_t>(exercise.steps_size()));
  page.set_threshold(room->state().settings().threshold());
  page.set_rehearsal(room->state().settings().rehearsal());
  page.set_phase(room->state().phase());
  co_return json_reply(page);
}

boost::asio::awaitable<Result<bool>> is_facilitator(Front& front, std::string key) {
  if (key.empty()) co_return false;
  const Result<std::optional<std::string>> name =
      co_await front.node.stores().facilitators.name_of(std::move(key));
  if (!name) co_return Result<bool>(boost::system::in_place_error, name.error());
  co_return name->has_value();
}

std::string bearer_of(const Request& request) {
  constexpr std::string_view scheme = "Bearer ";
  const std::string_view value = request[http::field::authorization];
  return value.starts_with(scheme) ? std::string(value.substr(scheme.size())) : std::string();
}

Response wrong_key() {
  return error_reply(http::status::unauthorized, "wrong-key",
                     "This facilitator link is not known here. Open the link that the server printed.");
}

Response store_away() {
  return error_reply(http::status::service_unavailable, "store-away",
                     "Holdspace cannot reach its store right now. Nothing was lost; try again in a moment.");
}

std::uint32_t planned_ms(const v1::Exercise& exercise) {
  std::uint32_t sum = 0;
  for (const v1::Step& step : exercise.steps()) sum += step.pacing().planned_ms();
  return sum;
}

}  // namespace holdspace::transport
