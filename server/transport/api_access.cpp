#include "transport/api_access.hpp"

#include "support/base64url.hpp"
#include "support/sha256.hpp"

namespace holdspace::transport {

namespace http = boost::beast::http;

// Where the header is to be believed at all: request_checks.cpp takes it off everywhere else.
Caller caller_of(const Shop& shop, const Request& request) {
  const bool signed_on = !shop.sign_on_header.empty() && !request[shop.sign_on_header].empty();
  return {bearer_of(request), signed_on};
}

boost::asio::awaitable<Result<bool>> is_facilitator(Front& front, Caller caller) {
  if (caller.signed_on) co_return true;
  if (caller.key.empty()) co_return false;
  const Result<std::optional<std::string>> name =
      co_await front.node.stores().facilitators.name_of(std::move(caller.key));
  if (!name) co_return Result<bool>(boost::system::in_place_error, name.error());
  co_return name->has_value();
}

boost::asio::awaitable<Result<std::shared_ptr<live::Room>>> room_led_by(Front& front, std::string session_id,
                                                                        std::string key) {
  const std::optional<std::string> token = from_base64url(key);
  if (!token) co_return nullptr;
  Result<std::shared_ptr<live::Room>> room = co_await front.node.rooms().open(std::move(session_id));
  if (!room || !*room) co_return room;
  const std::string hash = sha256(*token);
  bool leads = false;
  for (const v1::Controller& controller : (*room)->state().controllers())
    leads |= equal_secrets(controller.token_sha256(), hash) && controller.role() == v1::ROLE_FACILITATOR;
  if (!leads) co_return nullptr;
  co_return room;
}

std::string bearer_of(const Request& request) {
  constexpr std::string_view scheme = "Bearer ";
  const std::string_view value = request[http::field::authorization];
  return value.starts_with(scheme) ? std::string(value.substr(scheme.size())) : std::string();
}

std::vector<std::string> languages_of(const Request& request) {
  constexpr std::size_t most = 16;
  std::vector<std::string> tags;
  std::string_view rest = request[http::field::accept_language];
  while (!rest.empty() && tags.size() < most) {
    std::string_view one = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    one = one.substr(0, one.find(';'));
    while (one.starts_with(' ')) one.remove_prefix(1);
    while (one.ends_with(' ')) one.remove_suffix(1);
    if (!one.empty()) tags.emplace_back(one);
  }
  return tags;
}

Response wrong_key() {
  return error_reply(http::status::unauthorized, "wrong-key",
                     "This facilitator link is not known here. Open the link that the server printed.");
}

Response not_led_by_you() {
  return error_reply(http::status::not_found, "no-such-session",
                     "There is no such session, or this is not its facilitator's link.");
}

Response store_away() {
  return error_reply(http::status::service_unavailable, "store-away",
                     "Holdspace cannot reach its store right now. Nothing was lost; try again in a moment.");
}

}  // namespace holdspace::transport
