#include "transport/api_routes.hpp"

#include "rules/receipt.hpp"
#include "support/base64url.hpp"
#include "support/sha256.hpp"
#include "transport/api_sessions.hpp"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;

constexpr std::string_view sessions_path = "/api/sessions";
constexpr std::string_view join_path = "/api/join/";

boost::asio::awaitable<Response> exercises(Front& front, Request request) {
  const Result<bool> known = co_await is_facilitator(front, bearer_of(request));
  if (!known) co_return store_away();
  if (!*known) co_return wrong_key();
  v1::ExerciseList list;
  for (const auto& [id, languages] : front.shop.library) {
    const v1::Exercise& exercise = languages.front();
    v1::ExerciseEntry& entry = *list.add_exercises();
    entry.set_id(id);
    entry.set_version(exercise.version());
    entry.set_title(exercise.title());
    entry.set_summary(exercise.summary());
    entry.set_step_count(static_cast<std::uint32_t>(exercise.steps_size()));
    entry.set_planned_ms(planned_ms(exercise));
    for (const v1::Exercise& language : languages) entry.add_languages(language.language());
  }
  co_return json_reply(list);
}

// The controller token as key.
boost::asio::awaitable<Response> receipt(Front& front, Request request, std::string session_id) {
  const Result<std::shared_ptr<live::Room>> room = co_await front.node.rooms().open(session_id);
  if (!room) co_return store_away();
  const std::optional<std::string> token = from_base64url(bearer_of(request));
  bool allowed = false;
  if (*room && token) {
    const std::string hash = sha256(*token);
    for (const v1::Controller& controller : (*room)->state().controllers())
      allowed |= equal_secrets(controller.token_sha256(), hash) && controller.role() == v1::ROLE_FACILITATOR;
  }
  if (!allowed)
    co_return error_reply(http::status::not_found, "no-such-session",
                          "There is no such session, or this is not its facilitator's link.");
  co_return json_reply(
      rules::receipt_of((*room)->state(), (*room)->exercise().script(), front.shop.software_version));
}

Response no_such_page() {
  return error_reply(http::status::not_found, "no-such-page", "There is nothing at this address.");
}

}  // namespace

boost::asio::awaitable<Response> api_reply(Front& front, Request request) {
  const std::string path(request.target().substr(0, request.target().find('?')));
  const bool get = request.method() == http::verb::get;
  const bool post = request.method() == http::verb::post;
  if (get && path == "/api/exercises") co_return co_await exercises(front, std::move(request));
  if (post && path == sessions_path) co_return co_await make_session(front, std::move(request));
  if (get && path.starts_with(join_path)) co_return co_await join_page(front, path.substr(join_path.size()));
  if (get && path.starts_with(sessions_path) && path.ends_with("/receipt")) {
    const std::size_t begin = sessions_path.size() + 1;
    const std::size_t end = path.rfind('/');
    if (end > begin) co_return co_await receipt(front, std::move(request), path.substr(begin, end - begin));
  }
  co_return no_such_page();
}

}  // namespace holdspace::transport
