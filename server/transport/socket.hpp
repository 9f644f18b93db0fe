// A TCP socket as Asio has it, for whatever is no WebSocket (those: live/outbox.hpp).
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "support/descriptor.hpp"

namespace holdspace::transport {

using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

// Throws boost::system::system_error when the system has no memory for it.
inline Socket adopt(boost::asio::io_context& context, Descriptor descriptor) {
  const auto protocol = boost::asio::ip::tcp::v4();  // of no consequence: only opening would ask for it
  return {context, protocol, descriptor.release()};
}

}  // namespace holdspace::transport
