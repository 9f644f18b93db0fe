#include "transport/api_series.hpp"

#include <google/protobuf/util/json_util.h>

#include "holdspace/v1/api.pb.h"
#include "rules/exercise_check.hpp"
#include "rules/texts.hpp"
#include "support/limits.hpp"
#include "transport/api_access.hpp"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;
using boost::asio::awaitable;

constexpr std::string_view series_path = "/api/series";

Response no_such_series() {
  return error_reply(http::status::not_found, "no-such-series", "There is no such series any more.");
}

Response bad_request(std::string_view sentence) {
  return error_reply(http::status::bad_request, "bad-request", sentence);
}

awaitable<Response> make_series(Front& front, Request request) {
  v1::MakeSeries wish;
  const auto parsed = google::protobuf::util::JsonStringToMessage(request.body(), &wish);
  if (!parsed.ok()) co_return bad_request("This is not a MakeSeries in JSON: " + parsed.ToString());
  const std::string title = rules::trimmed(wish.title());
  if (title.empty() || rules::characters(title) > limits::title_chars || rules::has_unsafe_characters(title))
    co_return bad_request("Give the series a title of 1 to " + std::to_string(limits::title_chars) +
                          " characters, on one line.");
  const Result<std::optional<std::string>> id = co_await front.node.stores().series.make(title);
  if (!id) co_return store_away();
  if (!*id)
    co_return error_reply(http::status::conflict, "too-many-series",
                          "There are as many series as can be kept. Delete one that is over.");
  v1::Series made;
  made.set_id(**id);
  made.set_title(title);
  co_return json_reply(made);
}

awaitable<Response> list_series(Front& front) {
  const Result<std::vector<v1::Series>> all = co_await front.node.stores().series.list();
  if (!all) co_return store_away();
  v1::SeriesList list;
  for (const v1::Series& one : *all) *list.add_series() = one;
  co_return json_reply(list);
}

awaitable<Response> read_series(Front& front, std::string id) {
  const Result<std::optional<v1::Series>> found = co_await front.node.stores().series.read(std::move(id));
  if (!found) co_return store_away();
  if (!*found) co_return no_such_series();
  co_return json_reply(**found);
}

awaitable<Response> delete_series(Front& front, std::string id) {
  const Result<bool> removed = co_await front.node.stores().series.remove(std::move(id));
  if (!removed) co_return store_away();
  if (!*removed) co_return no_such_series();
  front.shop.rewrite_soon();
  co_return no_content();
}

}  // namespace

awaitable<Response> series_reply(Front& front, Request request) {
  const Result<bool> known = co_await is_facilitator(front, caller_of(front.shop, request));
  if (!known) co_return store_away();
  if (!*known) co_return wrong_key();
  const std::string path(request.target().substr(0, request.target().find('?')));
  const http::verb method = request.method();
  if (path == series_path && method == http::verb::post)
    co_return co_await make_series(front, std::move(request));
  if (path == series_path && method == http::verb::get) co_return co_await list_series(front);
  if (path.size() <= series_path.size() + 1) co_return no_such_page();
  const std::string id = path.substr(series_path.size() + 1);
  if (method == http::verb::get) co_return co_await read_series(front, id);
  if (method == http::verb::delete_) co_return co_await delete_series(front, id);
  co_return no_such_page();
}

}  // namespace holdspace::transport
