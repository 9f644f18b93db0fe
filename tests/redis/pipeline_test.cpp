// Dialogues with the pipeline: no socket, no clock.
#include "redis/pipeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "redis/errors.hpp"

namespace holdspace::redis {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

struct Dialogue {
  Pipeline pipeline;
  std::vector<std::string> told;  // "name: outcome", in the order of the endings
  Pipeline::Time start{};

  void asks(const std::string& name, std::chrono::milliseconds deadline = 3s) {
    pipeline.add("<" + name + ">", start + deadline, [this, name](Result<Reply> outcome) {
      if (!outcome)
        return told.push_back(name + ": " + (outcome.error() == Error::unavailable ? "not sent" : "unknown"));
      told.push_back(name + ": " +
                     (outcome->is_integer() ? std::to_string(outcome->integer) : outcome->text));
    });
  }
  void run(std::vector<Pipeline::Ending> endings) {
    for (auto& ending : endings) ending.handler(ending.outcome);
  }
  void hears(std::string_view bytes) { run(pipeline.received(bytes)); }
};

TEST(Pipeline, all_that_waits_goes_out_together_and_once) {
  Dialogue d;
  d.asks("a");
  d.asks("b");
  EXPECT_EQ(d.pipeline.take_unsent(), "<a><b>");
  EXPECT_EQ(d.pipeline.take_unsent(), "");
  d.asks("c");
  EXPECT_EQ(d.pipeline.take_unsent(), "<c>");
}

TEST(Pipeline, replies_go_to_the_requests_in_order) {
  Dialogue d;
  d.asks("a");
  d.asks("b");
  d.pipeline.take_unsent();
  d.asks("c");
  d.hears(":1\r\n:2");
  EXPECT_THAT(d.told, ElementsAre("a: 1"));
  d.pipeline.take_unsent();
  d.hears("\r\n-ERR no\r\n");
  EXPECT_THAT(d.told, ElementsAre("a: 1", "b: 2", "c: ERR no"));
  EXPECT_FALSE(d.pipeline.broken());
}

TEST(Pipeline, a_lost_connection_leaves_the_sent_unknown_and_the_unsent_undone) {
  Dialogue d;
  d.asks("a");
  d.asks("b");
  d.pipeline.take_unsent();
  d.hears(":1\r\n");
  d.asks("c");
  d.run(d.pipeline.lost());
  EXPECT_THAT(d.told, ElementsAre("a: 1", "b: unknown", "c: not sent"));
  EXPECT_THAT(d.pipeline.lost(), IsEmpty());
}

TEST(Pipeline, the_deadline_is_that_of_the_oldest_request) {
  Dialogue d;
  EXPECT_FALSE(d.pipeline.earliest_deadline());
  d.asks("a", 3s);
  d.pipeline.take_unsent();
  d.asks("b", 4s);
  EXPECT_EQ(d.pipeline.earliest_deadline(), d.start + 3s);
  d.hears("+OK\r\n");
  EXPECT_EQ(d.pipeline.earliest_deadline(), d.start + 4s);
}

TEST(Pipeline, garbage_breaks_it_and_earlier_replies_still_count) {
  Dialogue d;
  d.asks("a");
  d.asks("b");
  d.pipeline.take_unsent();
  d.hears(":1\r\nwhat?\r\n:2\r\n");
  EXPECT_TRUE(d.pipeline.broken());
  d.run(d.pipeline.lost());
  EXPECT_THAT(d.told, ElementsAre("a: 1", "b: unknown"));
}

TEST(Pipeline, a_reply_that_nobody_asked_for_breaks_it) {
  Dialogue d;
  d.asks("waits, unsent");
  d.hears("+OK\r\n");
  EXPECT_TRUE(d.pipeline.broken());
  d.run(d.pipeline.lost());
  EXPECT_THAT(d.told, ElementsAre("waits, unsent: not sent"));
}

}  // namespace
}  // namespace holdspace::redis
