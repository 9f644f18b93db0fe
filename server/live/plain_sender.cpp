#include "live/plain_sender.hpp"

#include <cerrno>

#include "support/direct_calls.hpp"

namespace holdspace::live {

ssize_t send_plainly(const Sending& sending, std::vector<iovec>& pieces) {
  constexpr int flags = MSG_NOSIGNAL | MSG_DONTWAIT;
  ssize_t taken = 0;
  if (sending.pieces == 1) {
    const iovec& piece = pieces[sending.first_piece];
    taken = direct::send(sending.socket, piece.iov_base, piece.iov_len, flags);
  } else {
    msghdr message{};
    message.msg_iov = &pieces[sending.first_piece];
    message.msg_iovlen = sending.pieces;
    taken = direct::sendmsg(sending.socket, &message, flags);
  }
  return taken < 0 ? -errno : taken;
}

void PlainSender::send(std::span<Sending> sendings, std::vector<iovec>& pieces) {
  for (Sending& sending : sendings) sending.taken = send_plainly(sending, pieces);
}

}  // namespace holdspace::live
