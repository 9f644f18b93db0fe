#include "redis/wire.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

namespace holdspace::redis {

using boost::system::error_code;

void Wire::start() {
  read();
}

void Wire::close(error_code why) {
  if (!open_) return;
  open_ = false;
  error_code ignored;
  socket_.close(ignored);
  lost(why);
}

void Wire::wake() {
  if (!open_ || woken_ || writing_) return;
  woken_ = true;
  boost::asio::post(executor(), [self = shared_from_this()] {
    self->woken_ = false;
    self->write();
  });
}

void Wire::write() {
  if (!open_ || writing_) return;
  out_ = unsent();
  if (out_.empty()) return;
  writing_ = true;
  boost::asio::async_write(socket_, boost::asio::buffer(out_),
                           [self = shared_from_this()](error_code failure, std::size_t) {
                             self->writing_ = false;
                             if (failure) return self->close(failure);
                             self->write();
                           });
}

void Wire::read() {
  socket_.async_read_some(boost::asio::buffer(in_),
                          [self = shared_from_this()](error_code failure, std::size_t size) {
                            if (!self->open_) return;
                            if (failure) return self->close(failure);
                            self->received({self->in_.data(), size});
                            if (self->open_) self->read();
                          });
}

}  // namespace holdspace::redis
