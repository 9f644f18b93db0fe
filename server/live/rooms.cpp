#include "live/rooms.hpp"

#include <vector>

#include "live/spawn.hpp"
#include "support/metrics.hpp"

namespace holdspace::live {
namespace {

// A hiccup shorter than this is nobody's business; after it, everybody reads that saving waits.
constexpr auto away_after = std::chrono::seconds(1);

}  // namespace

// A room that somebody opens: whoever else wants it waits for the end of that.
struct Rooms::Opening {
  explicit Opening(boost::asio::io_context& context) : end(context, Clock::time_point::max()) {}
  Timer end;  // never reached: cancelled
  bool over = false;
  Opened outcome = make_error_code(redis::Error::unavailable);  // if it ends by a fault
};

// Lives as long as the room is being opened; may outlive the node.
class Rooms::Opens {
 public:
  explicit Opens(std::shared_ptr<Opening> opening) : opening_(std::move(opening)) {}
  ~Opens() {
    opening_->over = true;
    opening_->end.cancel();
  }
  Opens(const Opens&) = delete;
  Opens& operator=(const Opens&) = delete;

 private:
  const std::shared_ptr<Opening> opening_;
};

Rooms::Rooms(boost::asio::io_context& context, Stores& stores, std::string node_name,
             OperatorsResources resources)
    : context_(context),
      stores_(stores),
      node_name_(std::move(node_name)),
      shelf_(std::move(resources)),
      channel_(stores.subscriber, on_session()),
      memory_channel_(stores.memory_subscriber, on_memory()) {}

store::SessionChannel::Listener Rooms::on_session() {
  store::SessionChannel::Listener listener;
  listener.wanted = [this](const std::string& id, const store::Version& version) {
    const auto room = find(id);
    return room && version.revision > room->state().revision() &&
           !stores_.sessions.committing(version.commit_id);
  };
  listener.state = [this](const std::string& id, v1::SessionState state) {
    if (const auto room = find(id)) room->heard(std::move(state));
  };
  listener.seat_taken = [this](const std::string& id, const std::string& seat, std::uint32_t generation) {
    if (const auto room = find(id)) room->seat_taken(seat, generation);
  };
  listener.subscribed = [this](const std::string& id) { read_soon(id); };
  return listener;
}

store::MemoryChannel::Listener Rooms::on_memory() {
  const auto read_inbox = [this](const std::string& id) {
    if (const auto room = find(id)) room->inbox_changed();
  };
  store::MemoryChannel::Listener listener;
  listener.inbox_changed = read_inbox;
  listener.round_stopped = read_inbox;
  listener.subscribed = read_inbox;
  listener.roll_wanted = [this](const std::string& id) {
    if (const auto room = find(id)) room->say_who_is_here();
  };
  return listener;
}

std::shared_ptr<Room> Rooms::find(const std::string& session_id) const {
  const auto found = rooms_.find(session_id);
  return found == rooms_.end() ? nullptr : found->second;
}

std::shared_ptr<Room> Rooms::find_open(const std::string& session_id) const {
  auto room = find(session_id);
  return room && room->over() ? nullptr : room;
}

boost::asio::awaitable<Rooms::Opened> Rooms::open(std::string session_id) {
  for (;;) {
    // One that is over stays until its people have taken leave; nobody gets into it, nor anything out of it.
    if (auto room = find(session_id)) co_return room->over() ? nullptr : room;
    const std::shared_ptr<Opening> other = opening_[session_id].lock();
    if (!other || other->over) break;
    boost::system::error_code ignored;
    co_await other->end.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, ignored));
    if (!other->outcome || !*other->outcome) co_return other->outcome;
  }
  const auto opening = std::make_shared<Opening>(context_);
  opening_[session_id] = opening;
  const Opens opens(opening);
  opening->outcome = co_await read_and_open(session_id);
  opening_.erase(session_id);
  co_return opening->outcome;
}

boost::asio::awaitable<Rooms::Opened> Rooms::read_and_open(std::string session_id) {
  Result<std::optional<v1::SessionState>> state = co_await stores_.sessions.read(session_id);
  if (!state) co_return state.error();
  if (!*state) co_return nullptr;
  Result<std::optional<store::PinnedExercise>> exercise = co_await stores_.sessions.exercise(session_id);
  if (!exercise) co_return exercise.error();
  if (!*exercise) co_return nullptr;
  auto pinned = shelf_.put(std::move(**exercise), (*state)->settings().resources());
  auto room = std::make_shared<Room>(context_, stores_, node_name_, std::move(**state), std::move(pinned));
  room->service(service());
  rooms_.emplace(session_id, room);
  metrics::rooms().Increment();
  room->open();
  channel_.subscribe(session_id);         // then reads again: what was committed in between is not missed
  memory_channel_.subscribe(session_id);  // then reads the inbox
  co_return room;
}

void Rooms::read_soon(const std::string& session_id) {
  if (find(session_id)) spawn(context_.get_executor(), read(session_id), "read after subscribing", [] {});
}

boost::asio::awaitable<void> Rooms::read(std::string session_id) {
  Result<std::optional<v1::SessionState>> state = co_await stores_.sessions.read(session_id);
  const std::shared_ptr<Room> room = find(session_id);
  if (!state || !room) co_return;
  if (*state)
    room->stored(std::move(**state));
  else
    room->gone();
}

boost::asio::awaitable<void> Rooms::poll() {
  std::vector<std::string> ids;
  for (const auto& [id, room] : rooms_) ids.push_back(id);
  if (ids.empty()) co_return;
  const Result<std::vector<std::optional<store::Version>>> versions = co_await stores_.sessions.versions(ids);
  if (!versions) co_return;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::shared_ptr<Room> room = find(ids[i]);
    if (room && versions->at(i) != store::version_of(room->state())) co_await read(ids[i]);
  }
}

v1::ServiceView Rooms::service() const {
  v1::ServiceView view;
  view.set_saving_away(stores_.durable.down_for() > away_after);
  view.set_answers_away(stores_.memory.down_for() > away_after);
  return view;
}

void Rooms::tick() {
  const v1::ServiceView now = service();
  const bool changed = now.SerializeAsString() != service_shown_.SerializeAsString();
  service_shown_ = now;
  for (const auto& [id, room] : rooms_) {
    if (changed) room->service(now);
    room->tick();
  }
  drop_idle();
}

void Rooms::drop_idle() {
  for (auto it = rooms_.begin(); it != rooms_.end();) {
    if (!it->second->idle()) {
      ++it;
      continue;
    }
    channel_.unsubscribe(it->first);
    memory_channel_.unsubscribe(it->first);
    metrics::rooms().Decrement();
    it = rooms_.erase(it);
  }
}

void Rooms::erased(const std::string& session_id) {
  if (const auto room = find(session_id)) room->gone();
}

void Rooms::close_all(CloseCode code) {
  for (const auto& [id, room] : rooms_) room->close_all(code);
}

}  // namespace holdspace::live
