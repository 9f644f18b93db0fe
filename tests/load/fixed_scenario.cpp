// What the regression guard counts the instructions of (see `instructions`): a facilitator moves 50 times in
// a room of 200 on this thread; each time the rules decide, the view is drawn and encoded once, and the frame
// goes to all 200 through their outboxes and the plain sender; and in between everybody's answer is read,
// judged and acknowledged. The same work every time: no clock, no Redis, no network but pairs of sockets.
#include <cstdio>
#include <memory>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <sys/socket.h>
#include <unistd.h>

#include "holdspace/v1/client.pb.h"
#include "live/outbox.hpp"
#include "live/replies.hpp"
#include "rules/answers.hpp"
#include "rules/session_view.hpp"
#include "session_fixture.hpp"
#include "support/limits.hpp"

namespace holdspace::load {
namespace {

constexpr std::size_t crowd = 200;
constexpr int moves = 50;

struct Line {
  std::unique_ptr<live::Outbox> outbox;
  int peer;
};

class Scenario {
 public:
  Scenario() : exercise_(load_exercise()), state_(load_session(exercise_)) {
    for (std::size_t i = 0; i < crowd; ++i) {
      int ends[2];
      if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0)
        throw std::runtime_error("no sockets");
      lines_.push_back(
          {std::make_unique<live::Outbox>(departures_, arrivals_, Descriptor(ends[0])), ends[1]});
    }
    state_ = after(state_, exercise_, start(), 1'000'000);
    show();
  }
  ~Scenario() {
    for (const Line& line : lines_) ::close(line.peer);
  }

  std::size_t run();

 private:
  void move(int nth) {
    constexpr std::uint32_t steps[] = {1, 2, 0};
    state_ = after(state_, exercise_, go_to(steps[nth % 3]), 1'000'000 + nth * 1'000);
    show();
  }
  void show() {
    v1::ServerMessage message;
    *message.mutable_shared() = rules::shared_view(state_);
    const live::FramePtr frame = live::Frame::of(std::move(message));
    for (const Line& line : lines_) line.outbox->push(frame, live::Part::shared);
    turn();
  }
  void answer_all() {
    v1::ClientMessage sent;
    sent.mutable_answer()->set_run(state_.current_run());
    sent.mutable_answer()->set_sequence(1);
    sent.mutable_answer()->set_rating(7);
    sent.set_padding(std::string(limits::answer_bytes - sent.ByteSizeLong() - 2, '\0'));
    const std::string bytes = sent.SerializeAsString();
    for (const Line& line : lines_) {
      v1::ClientMessage heard;
      heard.ParseFromString(bytes);
      const auto buckets = rules::buckets_of(state_, exercise_, heard.answer());
      if (std::holds_alternative<rules::Rejection>(buckets)) continue;  // a step that asks nothing
      line.outbox->push(live::answer_taken({heard.answer().run(), 1}, 1), live::Part::whole);
    }
    turn();
  }
  void turn() {
    context_.restart();
    context_.poll();
    char part[4'096];
    for (const Line& line : lines_)
      for (ssize_t got = 0; (got = ::recv(line.peer, part, sizeof part, 0)) > 0;)
        heard_ += static_cast<std::size_t>(got);
  }

  boost::asio::io_context context_;
  live::Departures departures_{context_, live::SenderChoice::plain};
  live::Arrivals arrivals_{context_};
  std::vector<Line> lines_;
  v1::Exercise exercise_;
  v1::SessionState state_;
  std::size_t heard_ = 0;
};

// What is counted begins and ends here; the guard names it to valgrind.
__attribute__((noinline)) std::size_t Scenario::run() {
  for (int nth = 0; nth < moves; ++nth) {
    move(nth);
    answer_all();
  }
  return heard_;
}

}  // namespace
}  // namespace holdspace::load

int main() {
  holdspace::load::Scenario scenario;
  std::printf("%zu bytes were heard\n", scenario.run());
}
