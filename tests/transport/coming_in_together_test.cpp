// A town that comes at once: what each of them needs of Redis is asked for together.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "group.hpp"
#include "http_exchange.hpp"
#include "own_redis.hpp"

namespace holdspace::testing {
namespace {

constexpr std::size_t crowd = 40;

class ATown : public ::testing::Test {
 protected:
  // While Redis stands still they come in by `token`, all at once; then it goes on.
  void comes_while_redis_stands_still(const std::string& session, const std::vector<std::string>& tokens) {
    durable_.freeze();
    for (const std::string& token : tokens)
      people_.push_back(std::make_unique<Device>(loop_, server_.port(), seat_hello(session, token)));
    (void)get(server_.port(), "/livez");  // by now it has heard them
    durable_.thaw();
    ASSERT_TRUE(loop_.until([&] { return all_in_room(); }, 20s));
  }
  bool all_in_room() const {
    return std::ranges::all_of(people_,
                               [](const auto& one) { return one->in_room() && one->seen().personal; });
  }
  // How often this command was given since the statistics were reset.
  int calls(const std::string& command) const {
    const std::string text = durable_.ask("INFO", "commandstats")->text;
    const std::string mark = "cmdstat_" + command + ":calls=";
    const std::size_t at = text.find(mark);
    return at == std::string::npos ? 0 : std::stoi(text.substr(at + mark.size()));
  }
  void forget_calls() { (void)durable_.ask("CONFIG", "RESETSTAT"); }
  std::set<std::string> seats() const {
    std::set<std::string> names;
    for (const auto& one : people_) names.insert(one->seen().personal->seat());
    return names;
  }

  RedisProcess durable_, memory_{memory_settings()};
  EventLoop loop_;
  ServerProcess server_{{"--redis", url_of(durable_), "--memory-redis", url_of(memory_)}};
  std::vector<std::unique_ptr<Device>> people_;
};

std::vector<std::string> tokens_of(std::size_t count) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < count; ++i) {
    tokens.emplace_back(32, 'a');
    tokens.back().replace(0, 4, std::to_string(1'000 + i));
  }
  return tokens;
}

TEST_F(ATown, is_given_its_seats_in_a_few_calls) {
  const Group group(loop_, server_, session_of("pulse-check"), 1);
  forget_calls();
  comes_while_redis_stands_still(group.session().session_id(), tokens_of(crowd));
  EXPECT_EQ(seats().size(), crowd);
  EXPECT_GT(calls("evalsha"), 0);
  EXPECT_LT(calls("evalsha"), 10) << "of " << crowd << " people";
}

TEST_F(ATown, that_comes_back_keeps_its_seats) {
  const Group group(loop_, server_, session_of("pulse-check"), 1);
  const std::vector<std::string> tokens = tokens_of(crowd);
  comes_while_redis_stands_still(group.session().session_id(), tokens);
  const std::set<std::string> before = seats();
  // Twice in one breath: the second connection of each counts, and closes the first.
  std::vector<std::unique_ptr<Device>> first = std::move(people_);
  people_.clear();
  comes_while_redis_stands_still(group.session().session_id(), tokens);
  EXPECT_EQ(seats(), before);
  EXPECT_TRUE(loop_.until(
      [&] { return std::ranges::all_of(first, [](const auto& one) { return one->close_code() == 4001; }); },
      10s));
}

TEST_F(ATown, has_its_room_opened_once) {
  const v1::CreatedSession made = make_session(server_, session_of("pulse-check"));
  forget_calls();
  comes_while_redis_stands_still(made.session_id(), tokens_of(crowd));
  EXPECT_EQ(seats().size(), crowd);
  EXPECT_GT(calls("get"), 0);
  EXPECT_LT(calls("get"), 5) << "of " << crowd << " people";  // the pinned exercise, and its like
}

}  // namespace
}  // namespace holdspace::testing
