#include "transport/connection.hpp"

#include <algorithm>

#include <boost/asio/post.hpp>
#include <google/protobuf/io/coded_stream.h>

#include "support/limits.hpp"
#include "support/metrics.hpp"
#include "transport/dispatch.hpp"

namespace holdspace::transport {
namespace {

using live::CloseCode;
using live::Part;
using Kind = FrameReader::Kind;

constexpr std::uint32_t seconds(std::chrono::seconds time) {
  return static_cast<std::uint32_t>(time.count());
}
constexpr std::uint32_t check_calm_s = 5;     // a quiet connection is looked at this often
constexpr std::uint32_t check_closely_s = 1;  // one that is closing, or has unsent bytes

// What is kept of a message leaves room to read on.
static_assert(limits::read_bytes > FrameReader::most_kept(limits::message_bytes));

bool parse(v1::ClientMessage& message, std::string_view bytes) {
  google::protobuf::io::CodedInputStream in(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                            static_cast<int>(bytes.size()));
  in.SetRecursionLimit(limits::protobuf_depth);
  return message.ParseFromCodedStream(&in) && in.ConsumedEntireMessage();
}

}  // namespace

Connection::Connection(Front& front, Descriptor socket, AddressCounts::Place counted)
    : outbox_(front.departures, front.arrivals, std::move(socket)),
      front_(front),
      place_(std::move(counted)) {
  ++front_.connections;
  metrics::connections().Increment();
}

Connection::~Connection() {
  front_.wheel.remove(*this);
  --front_.connections;
  metrics::connections().Decrement();
}

void Connection::start(std::string_view upgrade_reply) {
  open_ = self();
  since_s_ = last_heard_s_ = front_.wheel.now_s();
  front_.wheel.add(*this, check_calm_s);
  outbox_.open_with(upgrade_reply);
  outbox_.tell(*this);
}

// Behind what leaves in this turn of the event loop; not at all once the socket is closed.
template <class Task>
void Connection::later(Task task) {
  boost::asio::post(front_.node.context(), [self = self(), task = std::move(task)] {
    if (self->open_) task();
  });
}

void Connection::readable(bool ended) {
  const std::span<char> room(front_.reading);
  const std::size_t kept = frames_.resume(room);
  const std::optional<std::size_t> came = outbox_.read(room.subspan(kept), ended);
  if (!came) return hang_up();
  if (*came == 0) return;
  last_heard_s_ = front_.wheel.now_s();
  std::span<char> bytes = room.first(kept + *came);
  while (open_) {
    const std::size_t most = stage_ == Stage::before_hello ? limits::hello_bytes : limits::message_bytes;
    const FrameReader::Heard heard = frames_.next(bytes, most);
    switch (heard.kind) {
      case Kind::nothing: return frames_.keep(bytes);
      case Kind::close: on_close(heard.payload); break;
      case Kind::wrong: fault(CloseCode::protocol); return frames_.keep({});
      case Kind::too_long: fault(CloseCode::too_big); return frames_.keep({});
      default:
        if (stage_ != Stage::closing) on_frame(heard);  // else it is read only to find the peer's close
    }
  }
}

void Connection::on_frame(const FrameReader::Heard& heard) {
  if (heard.kind == Kind::binary) return on_message(heard.payload);
  if (heard.kind == Kind::ping) outbox_.push(live::Frame::pong(heard.payload), Part::whole);
  if (heard.kind == Kind::text) close(CloseCode::policy);
}

void Connection::on_message(std::string_view bytes) {
  v1::ClientMessage message;
  if (!parse(message, bytes) || message.message_case() == v1::ClientMessage::MESSAGE_NOT_SET) {
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
    case Stage::in_room: return on_admitted_message(std::move(message), bytes.size());
    case Stage::closing: return;
  }
}

void Connection::on_hello(v1::Hello hello) {
  stage_ = Stage::admitting;
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
  say_goodbye(static_cast<std::uint16_t>(code), live::reason_of(code));
  later([this] {
    leave();
    front_.wheel.add(*this, check_closely_s);
  });
}

// What the peer says makes no sense, nor will it answer a close: what it still sends is read and dropped, so
// that it hears why.
void Connection::fault(CloseCode code) {
  if (stage_ == Stage::closing) return;
  close(code);
  later([this] { outbox_.finish(); });
}

// The peer's, which answers ours or is answered.
void Connection::on_close(std::string_view payload) {
  if (stage_ == Stage::closing) return hang_up();
  const std::uint16_t code = close_code_in(payload);
  if (code == 0) return fault(CloseCode::protocol);
  say_goodbye(code, {});
  later([this] { hang_up(); });
}

void Connection::say_goodbye(std::uint16_t code, std::string_view reason) {
  stage_ = Stage::closing;
  since_s_ = front_.wheel.now_s();
  outbox_.push(live::Frame::close(code, reason), Part::whole);
}

void Connection::leave() {
  if (!room_) return;
  room_->leave(*this);
  room_.reset();
}

// The socket's end, and with it this object's; later, since it may be one of its functions that is running.
void Connection::hang_up() {
  stage_ = Stage::closing;
  leave();
  outbox_.close();
  front_.wheel.remove(*this);
  if (open_) boost::asio::post(front_.node.context(), [self = std::move(open_)] {});
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
