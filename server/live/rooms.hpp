// The sessions that have people on this node: opens a room when the first one comes, drops it when nobody is
// left and nothing is due, keeps every room's state and inbox fresh (pub/sub, and a poll of versions as a
// net). Owned by the node.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "live/room.hpp"
#include "store/memory_channel.hpp"
#include "store/session_channel.hpp"

namespace holdspace::live {

class Rooms {
 public:
  Rooms(boost::asio::io_context& context, Stores& stores, std::string node_name,
        OperatorsResources resources);

  // The room of this session, opened if need be. Null: there is no such session (it is over).
  // Asked for by many at once, it is read once.
  boost::asio::awaitable<Result<std::shared_ptr<Room>>> open(std::string session_id);
  // The same where it is open already, and null where it is not, or over.
  std::shared_ptr<Room> find_open(const std::string& session_id) const;

  // Once a second: rooms' own ticks, whether storing works, and dropping what is idle.
  void tick();
  // Compares the versions of all rooms with the store's, and reads what differs.
  boost::asio::awaitable<void> poll();
  void close_all(CloseCode code);
  // Its keys are gone: whoever is here is told.
  void erased(const std::string& session_id);

  std::size_t count() const { return rooms_.size(); }

 private:
  using Opened = Result<std::shared_ptr<Room>>;
  struct Opening;
  class Opens;

  std::shared_ptr<Room> find(const std::string& session_id) const;
  boost::asio::awaitable<Opened> read_and_open(std::string session_id);
  store::SessionChannel::Listener on_session();
  store::MemoryChannel::Listener on_memory();
  void read_soon(const std::string& session_id);
  boost::asio::awaitable<void> read(std::string session_id);
  v1::ServiceView service() const;
  void drop_idle();

  boost::asio::io_context& context_;
  Stores& stores_;
  std::string node_name_;
  ExerciseShelf shelf_;
  std::unordered_map<std::string, std::shared_ptr<Room>> rooms_;
  std::unordered_map<std::string, std::weak_ptr<Opening>> opening_;  // by session
  v1::ServiceView service_shown_;  // to all rooms, at the last tick; a new one is shown the present
  store::SessionChannel channel_;
  store::MemoryChannel memory_channel_;
};

}  // namespace holdspace::live
