#include "transport/api_routes.hpp"

#include "rules/receipt.hpp"
#include "rules/receipt_csv.hpp"
#include "transport/api_access.hpp"
#include "transport/api_join.hpp"
#include "transport/api_library.hpp"
#include "transport/api_series.hpp"
#include "transport/api_sessions.hpp"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;

constexpr std::string_view sessions_path = "/api/sessions";
constexpr std::string_view join_path = "/api/join/";

// The controller token as key.
boost::asio::awaitable<Response> receipt(Front& front, Request request, std::string session_id) {
  const Result<std::shared_ptr<live::Room>> room =
      co_await room_led_by(front, std::move(session_id), bearer_of(request));
  if (!room) co_return store_away();
  if (!*room) co_return not_led_by_you();
  const v1::Exercise& exercise = (*room)->exercise().in(languages_of(request));
  const v1::Receipt receipt = rules::receipt_of((*room)->state(), exercise, front.shop.software_version);
  if (request.target().ends_with("?format=csv"))
    co_return file_reply("text/csv; charset=utf-8", "receipt.csv", rules::receipt_csv(receipt));
  co_return json_reply(receipt);
}

// The path itself, or something under it.
bool is_below(std::string_view path, std::string_view root) {
  return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
}

// "/api/sessions/SESSION…" → "SESSION"; empty: it is no such path.
std::string session_in(const std::string& path) {
  if (!path.starts_with(sessions_path)) return "";
  const std::string rest = path.substr(sessions_path.size());
  return rest.starts_with('/') ? rest.substr(1, rest.find('/', 1) - 1) : "";
}

}  // namespace

boost::asio::awaitable<Response> api_reply(Front& front, Request request) {
  const std::string path(request.target().substr(0, request.target().find('?')));
  const bool get = request.method() == http::verb::get;
  const bool post = request.method() == http::verb::post;
  const bool erase = request.method() == http::verb::delete_;
  if (is_below(path, "/api/exercises")) co_return co_await library_reply(front, std::move(request));
  if (is_below(path, "/api/series")) co_return co_await series_reply(front, std::move(request));
  if (post && path == sessions_path) co_return co_await make_session(front, std::move(request));
  if (get && path.starts_with(join_path)) {
    std::vector<std::string> languages = languages_of(request);
    co_return co_await join_page(front, path.substr(join_path.size()), std::move(languages));
  }
  const std::string session = session_in(path);
  if (erase && !session.empty() && path.ends_with(session))
    co_return co_await erase_session(front, std::move(request), session);
  if (get && !session.empty() && path.ends_with(session + "/receipt"))
    co_return co_await receipt(front, std::move(request), session);
  co_return no_such_page();
}

}  // namespace holdspace::transport
