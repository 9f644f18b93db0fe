// Answers on their way from a room to its boxes: those of a few milliseconds travel in one script call per
// box, and are acknowledged on its reply; those of a crowd a moment later, more of them together. While the
// memory Redis is away they wait here, of each seat and run the newest, and go when it is back; the devices
// hold them all the same. Owned by its room. Knows nothing of what an answer says.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "live/member.hpp"
#include "live/stores.hpp"
#include "store/answer_box.hpp"
#include "support/clock.hpp"

namespace holdspace::live {

class AnswerWindow {
 public:
  // Told of a box that did not take answers because it is lost, or closed. Called on the room's thread.
  using OnRefused = std::function<void(store::BoxName box, store::BoxOutcome outcome)>;
  // Of a box of the room's session.
  struct Box {
    std::uint32_t run = 0, epoch = 0;
    bool operator==(const Box&) const = default;
  };

  AnswerWindow(boost::asio::io_context& context, Stores& stores, std::string session_id,
               OnRefused on_refused);

  // `owner` keeps the room (and with it this) alive while answers are under way.
  void add(std::shared_ptr<void> owner, std::weak_ptr<Member> from, Box box, store::HandIn answer);

  bool empty() const { return waiting_.empty() && !flushing_; }

 private:
  struct Waiting {
    std::weak_ptr<Member> from;
    Box box;
    store::HandIn answer;
  };
  using Batch = std::vector<Waiting>;
  struct Taken {
    Batch batch;
    store::HandInResult result;
  };

  static boost::asio::awaitable<void> flush(std::shared_ptr<void> owner, AnswerWindow* self);
  boost::asio::awaitable<bool> send(Batch& batch);  // takes it, unless it gives false
  void acknowledge_later(Batch batch, store::HandInResult result);
  void acknowledge();
  static void settle(const Batch& batch, const store::HandInResult& result);
  Batch take_batch();
  void put_back(Batch unanswered);

  boost::asio::io_context& context_;
  Stores& stores_;
  OnRefused on_refused_;
  const std::string session_id_;
  std::vector<Waiting> waiting_;  // in the order in which they came
  std::vector<Taken> taken_;      // by Redis, and not acknowledged yet
  Clock::time_point acknowledge_at_;
  bool flushing_ = false;
};

}  // namespace holdspace::live
