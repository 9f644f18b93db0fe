#include "transport/page_routes.hpp"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;

// A page may load and do only what this client does; nothing from anywhere else.
constexpr char content_security_policy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'";

}  // namespace

Response page_reply(const StaticFiles& files, const Request& request) {
  if (request.method() != http::verb::get && request.method() != http::verb::head)
    return error_reply(http::status::method_not_allowed, "method", "Only GET and HEAD here.");
  const std::string_view path = std::string_view(request.target()).substr(0, request.target().find('?'));
  const StaticFile* file = files.find(path);
  if (file == nullptr)
    return error_reply(http::status::not_found, "no-such-page", "There is nothing at this address.");
  Response response(http::status::ok, 11);
  if (request[http::field::if_none_match] == file->etag) response.result(http::status::not_modified);
  response.set(http::field::content_type, file->type);
  response.set(http::field::etag, file->etag);
  response.set(http::field::cache_control,
               file->immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (response.result() == http::status::ok && request.method() == http::verb::get)
    response.body() = file->content;
  return response;
}

void add_page_headers(Response& response) {
  response.set("Content-Security-Policy", content_security_policy);
  response.set("X-Content-Type-Options", "nosniff");
  response.set("Referrer-Policy", "no-referrer");
  response.set("Cross-Origin-Opener-Policy", "same-origin");
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  response.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
}

}  // namespace holdspace::transport
