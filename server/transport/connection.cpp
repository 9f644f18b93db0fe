#include "transport/connection.hpp"

#include <algorithm>

#include <boost/beast/websocket/rfc6455.hpp>
#include <google/protobuf/io/coded_stream.h>

#include "support/limits.hpp"
#include "support/metrics.hpp"
#include "transport/dispatch.hpp"

namespace holdspace::transport {
namespace {

namespace websocket = boost::beast::websocket;
using live::CloseCode;
using live::Part;

constexpr std::uint32_t seconds(std::chrono::seconds time) {
  return static_cast<std::uint32_t>(time.count());
}
constexpr std::uint32_t check_calm_s = 5;     // a quiet connection is looked at this often
constexpr std::uint32_t check_closely_s = 1;  // one that is closing, or has unsent bytes

bool parse(v1::ClientMessage& message, const char* bytes, std::size_t size) {
  google::protobuf::io::CodedInputStream in(reinterpret_cast<const std::uint8_t*>(bytes),
                                            static_cast<int>(size));
  in.SetRecursionLimit(limits::protobuf_depth);
  return message.ParseFromCodedStream(&in) && in.ConsumedEntireMessage();
}

}  // namespace

Connection::Connection(Front& front, Descriptor socket, AddressCounts::Place counted)
    : outbox_(front.departures, front.arrivals, std::move(socket)),
      ws_(outbox_),
      front_(front),
      place_(std::move(counted)) {
  ++front_.connections;
  metrics::connections().Increment();
  ws_.binary(true);
  ws_.auto_fragment(false);
  ws_.read_message_max(limits::hello_bytes);
}

Connection::~Connection() {
  front_.wheel.remove(*this);
  --front_.connections;
  metrics::connections().Decrement();
}

void Connection::start(const Request& upgrade) {
  since_s_ = last_heard_s_ = front_.wheel.now_s();
  front_.wheel.add(*this, check_calm_s);
  error_code ec;
  ws_.accept(upgrade, ec);  // into the outbox: nothing waits
  if (!ec) return read();
  boost::asio::post(ws_.get_executor(), [self = self()] {});  // lives until its refusal has left
}

void Connection::read() {
  ws_.async_read_some(boost::asio::mutable_buffer(buffer_.data(), buffer_.size()),
                      [self = self()](error_code ec, std::size_t size) { self->on_read(ec, size); });
}

void Connection::on_read(error_code ec, std::size_t size) {
  if (ec) return hang_up();
  last_heard_s_ = front_.wheel.now_s();
  if (!ws_.is_message_done()) {
    spill_.append(buffer_.data(), size);
    return read();
  }
  if (stage_ == Stage::closing) {
    // What still arrives is read only to find the peer's close.
  } else if (!ws_.got_binary()) {
    close(CloseCode::policy);
  } else if (spill_.empty()) {
    on_message(buffer_.data(), size);
  } else {
    spill_.append(buffer_.data(), size);
    const std::string whole = std::exchange(spill_, {});
    on_message(whole.data(), whole.size());
  }
  read();
}

void Connection::on_message(const char* bytes, std::size_t size) {
  v1::ClientMessage message;
  if (!parse(message, bytes, size) || message.message_case() == v1::ClientMessage::MESSAGE_NOT_SET) {
    metrics::malformed_messages().Increment();
    return close(CloseCode::policy);
  }
  switch (stage_) {
    case Stage::before_hello:
      if (message.has_hello()) return on_hello(std::move(*message.mutable_hello()));
      return close(CloseCode::policy);
    case Stage::admitting:
      if (!message.has_ping()) return close(CloseCode::policy);
      return;  // it will be pinged again
    case Stage::in_room: return on_admitted_message(std::move(message), size);
    case Stage::closing: return;
  }
}

void Connection::on_hello(v1::Hello hello) {
  stage_ = Stage::admitting;
  ws_.read_message_max(limits::message_bytes);
  std::vector<std::string> languages(hello.languages().begin(), hello.languages().end());
  live::Node& node = front_.node;
  live::admit(node.context(), node.rooms(), std::move(hello),
              [self = self(), languages = std::move(languages)](live::Admission outcome) {
                if (self->stage_ != Stage::admitting) return;  // it left meanwhile
                if (auto* admitted = std::get_if<live::Admitted>(&outcome))
                  self->enter(std::move(*admitted), languages);
                else
                  self->close(std::get<CloseCode>(outcome));
              });
}

void Connection::enter(live::Admitted admitted, std::span<const std::string> languages) {
  stage_ = Stage::in_room;
  role = admitted.role;
  seat = std::move(admitted.seat);
  generation = admitted.generation;
  new_at_run = admitted.new_at_run;
  controller = admitted.controller;
  room_ = std::move(admitted.room);
  if (role == v1::ROLE_FACILITATOR)
    rate_ = RateLimit(limits::facilitator_messages_per_minute, limits::facilitator_burst);
  push(room_->exercise().welcome(role, languages), Part::whole);
  room_->enter(*this);
}

void Connection::on_admitted_message(v1::ClientMessage message, std::size_t size) {
  if (message.has_answer()) front_.arrivals.can_wait();
  if (!rate_.take()) return refuse_too_fast(*this, message);
  dispatch(*room_, shared_from_this(), std::move(message), size, front_.node.stores().now_ms());
}

void Connection::push(live::FramePtr frame, Part part) {
  if (stage_ != Stage::closing) outbox_.push(std::move(frame), part);
}

// Leaves the room in a later turn: it may be the room that is calling, in the middle of its list.
void Connection::close(CloseCode code) {
  if (stage_ == Stage::closing) return;
  stage_ = Stage::closing;
  since_s_ = front_.wheel.now_s();
  boost::asio::post(ws_.get_executor(), [self = self(), code] {
    self->leave();
    self->front_.wheel.add(*self, check_closely_s);
    const websocket::close_reason reason(static_cast<websocket::close_code>(code), live::reason_of(code));
    self->ws_.async_close(reason, [self](error_code) { self->hang_up(); });
  });
}

void Connection::leave() {
  if (!room_) return;
  room_->leave(*this);
  room_.reset();
}

// The socket's end. Whatever Beast has pending ends with an error, and with the last of it this object.
void Connection::hang_up() {
  stage_ = Stage::closing;
  leave();
  outbox_.close();
  front_.wheel.remove(*this);
}

std::uint32_t Connection::check(std::uint32_t now_s) {
  const std::shared_ptr<live::Member> alive = shared_from_this();
  const auto waiting_since = outbox_.waiting_since();
  const bool waits = waiting_since.has_value();
  if (stage_ == Stage::closing) {
    if (now_s - since_s_ <= seconds(limits::closing_time)) return check_closely_s;
    hang_up();
    return 0;
  }
  if (waits && live::Outbox::Clock::now() - *waiting_since > limits::slow_reader_time) {
    metrics::slow_readers_closed().Increment();
    hang_up();  // it reads nothing, so it would not read a close either
    return 0;
  }
  if (outbox_.dead() || now_s - last_heard_s_ > seconds(limits::silence_time)) {
    hang_up();
    return 0;
  }
  if (stage_ == Stage::before_hello) {
    const std::uint32_t waited_s = now_s - since_s_;
    // Looked at when its time is over, not up to a calm round later.
    if (waited_s <= seconds(limits::hello_time))
      return std::min(check_calm_s, seconds(limits::hello_time) + 1 - waited_s);
    close(CloseCode::policy);
  }
  return waits ? check_closely_s : check_calm_s;
}

}  // namespace holdspace::transport
