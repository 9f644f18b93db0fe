#include "transport/json_reply.hpp"

#include <stdexcept>

#include <google/protobuf/util/json_util.h>

#include "holdspace/v1/api.pb.h"

namespace holdspace::transport {
namespace {

namespace http = boost::beast::http;

std::string to_json(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.always_print_primitive_fields = true;
  std::string text;
  if (!google::protobuf::util::MessageToJsonString(message, &text, options).ok())
    throw std::runtime_error("a reply could not be written as JSON");
  return text;
}

Response reply(http::status status, std::string_view type, std::string body) {
  Response response(status, 11);
  response.set(http::field::content_type, type);
  response.set(http::field::cache_control, "no-store");
  response.body() = std::move(body);
  return response;
}

}  // namespace

Response json_reply(const google::protobuf::Message& body) {
  return reply(http::status::ok, "application/json", to_json(body));
}

Response error_reply(http::status status, std::string_view code, std::string_view sentence) {
  v1::ApiError error;
  error.set_code(std::string(code));
  error.set_message(std::string(sentence));
  return reply(status, "application/json", to_json(error));
}

Response file_reply(std::string_view type, std::string_view name, std::string body) {
  Response response = reply(http::status::ok, type, std::move(body));
  response.set(http::field::content_disposition, "attachment; filename=\"" + std::string(name) + "\"");
  return response;
}

Response no_such_page() {
  return error_reply(http::status::not_found, "no-such-page", "There is nothing at this address.");
}

Response no_content() {
  Response done(http::status::no_content, 11);
  done.set(http::field::cache_control, "no-store");
  return done;
}

Response text_reply(http::status status, std::string text) {
  return reply(status, "text/plain; charset=utf-8", std::move(text));
}

}  // namespace holdspace::transport
