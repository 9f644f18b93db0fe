#include "transport/request_checks.hpp"

#include <algorithm>

#include <boost/beast/http/error.hpp>

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;
constexpr std::string_view live_path = "/live";

// "https://host:port" → "host:port".
std::string_view host_of(std::string_view origin) {
  const std::size_t scheme = origin.find("://");
  return scheme == std::string_view::npos ? origin : origin.substr(scheme + 3);
}

bool origin_allowed(const Shop& shop, const Request& request) {
  const std::string_view origin = request[http::field::origin];
  if (origin.empty()) return true;
  if (host_of(origin) == request[http::field::host]) return true;
  return std::find(shop.origins.begin(), shop.origins.end(), origin) != shop.origins.end();
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<Response> check_request(const Request& request) {
  if (request.count(http::field::transfer_encoding) > 0)
    return error_reply(http::status::bad_request, "transfer-encoding", "Send a Content-Length instead.");
  if (request.method() == http::verb::get && !request.body().empty())
    return error_reply(http::status::bad_request, "body-on-get", "A GET has no body.");
  return std::nullopt;
}

std::optional<Response> check_page(const Shop& shop, const Request& request) {
  const bool reads = request.method() == http::verb::get || request.method() == http::verb::head;
  if (reads || origin_allowed(shop, request)) return std::nullopt;
  return error_reply(http::status::forbidden, "origin", "This page is not allowed to ask for this here.");
}

void distrust(const Shop& shop, const Socket& socket, Request& request) {
  if (shop.sign_on_header.empty()) return;
  boost::system::error_code ec;
  const boost::asio::ip::address peer = socket.remote_endpoint(ec).address();
  const auto& proxies = shop.trusted_proxies;
  if (ec || std::find(proxies.begin(), proxies.end(), peer) == proxies.end())
    request.erase(shop.sign_on_header);
}

std::optional<Response> check_upgrade(const Front& front, const Request& request) {
  if (auto no = check_request(request)) return no;
  if (request.target() != live_path)
    return error_reply(http::status::not_found, "no-such-page", "There is nothing at this address.");
  if (!origin_allowed(front.shop, request))
    return error_reply(http::status::forbidden, "origin", "This page is not allowed to connect here.");
  if (front.draining || front.connections >= front.shop.connections) return server_full();
  return std::nullopt;
}

Response server_full() {
  return error_reply(http::status::service_unavailable, "full",
                     "The server is full or restarting. Try again soon.");
}

std::optional<Response> reply_to_unreadable(const boost::system::error_code& ec) {
  if (ec == http::error::body_limit)
    return error_reply(http::status::payload_too_large, "too-long",
                       "This request is too long. An exercise may have 512 KiB.");
  if (ec == http::error::header_limit)
    return error_reply(http::status::request_header_fields_too_large, "too-long",
                       "The head of this request is too long.");
  const bool nobody_there = ec == http::error::end_of_stream || ec == http::error::partial_message ||
                            ec.category() != make_error_code(http::error::bad_method).category();
  if (nobody_there) return std::nullopt;
  return error_reply(http::status::bad_request, "not-http",
                     "This is not an HTTP/1.1 request: " + ec.message() + ".");
}

boost::asio::ip::address client_address(const Shop& shop, const boost::asio::ip::address& peer,
                                        const Request& request) {
  const auto& proxies = shop.trusted_proxies;
  if (std::find(proxies.begin(), proxies.end(), peer) == proxies.end()) return peer;
  const std::string_view forwarded = request["X-Forwarded-For"];
  const std::string last(trimmed(forwarded.substr(forwarded.rfind(',') + 1)));
  boost::system::error_code ec;
  const boost::asio::ip::address client = boost::asio::ip::make_address(last, ec);
  return ec ? peer : client;
}

boost::asio::ip::address peer_of(const Socket& socket) {
  boost::system::error_code ec;
  return socket.remote_endpoint(ec).address();
}

}  // namespace holdspace::transport
