#include <gtest/gtest.h>

#include "robots/load_run.hpp"
#include "robots/percentiles.hpp"
#include "server_process.hpp"

namespace holdspace::testing {
namespace {

using Server = std::vector<std::string>;  // how it is started besides

// A small load of everything that `holdspace load` does: whoever comes in, rates, is moved on, also
// beside devices that read nothing, and comes back gets exactly what everybody gets, whichever way it is sent
// and however many threads it is spread over.
class ALoad : public ::testing::TestWithParam<Server> {};

robots::LoadPlan plan_on(const ServerProcess& server) {
  robots::LoadPlan plan;
  plan.url = "http://127.0.0.1:" + std::to_string(server.port());
  plan.key = server.key();
  plan.rooms = 3;
  plan.members = 40;
  plan.steps_for = plan.idle_for = plan.burst_in = std::chrono::seconds(1);
  return plan;
}

const std::filesystem::path exercises = std::filesystem::path(SOURCE_DIR) / "tests" / "load" / "exercises";

void expect_nothing_wrong(const robots::LoadReport& report) {
  EXPECT_EQ(report.findings.count(), 0u);
  for (const std::string& sentence : report.findings.sentences()) ADD_FAILURE() << sentence;
}

TEST_P(ALoad, finds_nothing_wrong) {
  const ServerProcess server(GetParam(), exercises);
  const robots::LoadReport report = robots::LoadRun(plan_on(server)).run();
  expect_nothing_wrong(report);
  ASSERT_EQ(report.phases.size(), 6u);
  EXPECT_EQ(report.phases[0].count, 123u) << "came in";
  EXPECT_EQ(report.phases[2].count, 120u) << "rated";
  EXPECT_GE(report.phases[3].count, 2u * 123u) << "views of step changes";
  EXPECT_GE(report.phases[4].count, 2u * 123u) << "the same beside devices that read nothing";
  EXPECT_GT(robots::percentiles_of(report.phases[4].p99s_ms).p50, 0);
  EXPECT_EQ(report.phases[5].count, 123u) << "came back";
}

INSTANTIATE_TEST_SUITE_P(WithEachSender, ALoad,
                         ::testing::Values(Server{"--sender", "plain"}, Server{"--sender", "uring"},
                                           Server{"--sender", "uring", "--threads", "2"},
                                           Server{"--sender", "plain", "--threads", "2"}));

TEST(TwoRounds, of_a_load_are_added_up) {
  const ServerProcess server({}, exercises);
  robots::LoadPlan plan = plan_on(server);
  plan.rounds = 2;
  plan.exercise = "ratings";
  plan.phases = {"burst", "steps", "beside-stalled"};
  const robots::LoadReport report = robots::LoadRun(plan).run();
  expect_nothing_wrong(report);
  ASSERT_EQ(report.phases.size(), 4u);
  EXPECT_EQ(report.phases[1].count, 2 * 120u) << "rated";
  EXPECT_EQ(report.phases[1].times_ms.size(), 2 * 120u);
  for (const std::size_t steps : {2, 3}) {
    const robots::LoadPhaseReport& phase = report.phases[steps];
    EXPECT_GE(phase.count, 2 * 2u * 123u) << phase.name;
    EXPECT_EQ(phase.times_ms.size(), phase.count) << phase.name;
    EXPECT_EQ(phase.p99s_ms.size(), phase.count / 41) << "one of each step change, " << phase.name;
  }
}

}  // namespace
}  // namespace holdspace::testing
