// Three sessions of one series, walked by robots: its trend is what they were shown.
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "group.hpp"
#include "http_exchange.hpp"
#include "robots/rehearsal.hpp"
#include "support/base64url.hpp"

namespace holdspace::testing {
namespace {

class ASeriesOfRobots : public ::testing::Test {
 protected:
  template <class T>
  T ask(const std::string& method, const std::string& path, const std::string& key,
        const std::string& body = "") {
    const HttpReply reply = call(method, server_.port(), path, key, body);
    T message;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(reply.body, &message).ok()) << reply.body;
    return message;
  }

  // A session by robots to its end; its receipt.
  v1::Receipt walk(const std::string& series, std::uint32_t participants, std::uint64_t seed) {
    robots::RehearsalPlan plan;
    plan.urls = {"ws://127.0.0.1:" + std::to_string(server_.port())};
    plan.key = server_.key();
    plan.exercise = "pulse-check";
    plan.series = series;
    plan.participants = participants;
    plan.seed = seed;
    plan.calm = true;
    plan.speed = 10;  // a step outlasts a press
    v1::CreatedSession session;
    plan.created = [&](const v1::CreatedSession& made) { session = made; };
    const robots::RehearsalReport report = robots::run_rehearsal(plan);
    EXPECT_EQ(robots::exit_code(report), 0) << robots::to_text(report);
    return ask<v1::Receipt>("GET", "/api/sessions/" + session.session_id() + "/receipt",
                            to_base64url(session.controller_token()));
  }

  ServerProcess server_;
  EventLoop loop_;
};

TEST_F(ASeriesOfRobots, has_a_trend_whose_points_are_the_releases_that_were_shown) {
  const std::string id =
      ask<v1::Series>("POST", "/api/series", server_.key(), R"({"title":"Thursdays"})").id();
  std::vector<v1::Receipt> evenings;
  for (const std::uint32_t people : {9U, 9U, 14U}) evenings.push_back(walk(id, people, evenings.size() + 1));
  const auto read = [&] { return ask<v1::Series>("GET", "/api/series/" + id, server_.key()); };
  ASSERT_TRUE(loop_.until([&] { return read().sessions_size() == 3; }, 20s)) << read().DebugString();
  const v1::Series series = read();
  for (int at = 0; at < 3; ++at) {
    std::vector<v1::Release> shown;
    for (const v1::ReceiptRun& run : evenings[static_cast<std::size_t>(at)].runs())
      if (run.has_release()) shown.push_back(run.release());
    const auto& points = series.sessions(at).releases();
    ASSERT_FALSE(shown.empty());
    ASSERT_EQ(points.size(), static_cast<int>(shown.size())) << series.DebugString();
    for (int point = 0; point < points.size(); ++point) {
      const v1::Release& was = shown[static_cast<std::size_t>(point)];
      EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(points[point].release(), was))
          << points[point].DebugString() << was.DebugString();
    }
  }
}

}  // namespace
}  // namespace holdspace::testing
