#include "transport/upgrade.hpp"

#include "transport/connection.hpp"
#include "transport/handshake.hpp"
#include "transport/request_checks.hpp"

namespace holdspace::transport {

std::optional<Response> upgrade(Front& front, const std::function<Descriptor()>& take_socket,
                                const boost::asio::ip::address& peer, const Request& request) {
  if (auto no = check_upgrade(front, request)) return no;
  if (auto no = check_handshake(request)) return no;
  AddressCounts::Place place;
  if (!front.addresses.take(client_address(front.shop, peer, request), place))
    return error_reply(boost::beast::http::status::service_unavailable, "too-many-from-here",
                       "Too many devices are connected from this network. Try again later.");
  std::make_shared<Connection>(front, take_socket(), std::move(place))
      ->start(switching_protocols(request[boost::beast::http::field::sec_websocket_key]));
  return std::nullopt;
}

}  // namespace holdspace::transport
