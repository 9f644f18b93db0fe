// Answers on their way from a room to its boxes: those of a few milliseconds travel in one script call per
// box, and are acknowledged on its reply. While the memory Redis is away they wait here, at most one per seat
// and run (the newest), and go when it is back; the devices hold them all the same. Owned by its room. Knows
// nothing of what an answer says.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "live/member.hpp"
#include "live/stores.hpp"
#include "store/answer_box.hpp"

namespace holdspace::live {

class AnswerWindow {
 public:
  // Told of a box that did not take answers because it is lost, or closed. Called on the room's thread.
  using OnRefused = std::function<void(store::BoxName box, store::BoxOutcome outcome)>;

  AnswerWindow(boost::asio::io_context& context, Stores& stores, OnRefused on_refused);

  // `owner` keeps the room (and with it this) alive while answers are under way.
  void add(std::shared_ptr<void> owner, const std::weak_ptr<Member>& from, store::BoxName box,
           store::HandIn answer);

  bool empty() const { return waiting_.empty() && !flushing_; }

 private:
  struct Waiting {
    std::weak_ptr<Member> from;
    store::BoxName box;
    store::HandIn answer;
  };
  using Key = std::pair<std::uint32_t, std::string>;  // run, seat
  using Batch = std::vector<Waiting>;

  static boost::asio::awaitable<void> flush(std::shared_ptr<void> owner, AnswerWindow* self);
  boost::asio::awaitable<bool> send(Batch batch);
  static void settle(const Batch& batch, const store::HandInResult& result);
  void put_back(Batch batch);
  std::vector<Batch> take_waiting();

  boost::asio::io_context& context_;
  Stores& stores_;
  OnRefused on_refused_;
  std::map<Key, Waiting> waiting_;
  bool flushing_ = false;
};

}  // namespace holdspace::live
