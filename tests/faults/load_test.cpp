#include <gtest/gtest.h>

#include "robots/load_run.hpp"
#include "server_process.hpp"

namespace holdspace::testing {
namespace {

using Server = std::vector<std::string>;  // how it is started besides

// A small load of everything that `holdspace load` does: whoever comes in, rates, is moved on, also
// beside devices that read nothing, and comes back gets exactly what everybody gets, whichever way it is sent
// and however many threads it is spread over.
class ALoad : public ::testing::TestWithParam<Server> {};

TEST_P(ALoad, finds_nothing_wrong) {
  ServerProcess server(GetParam(), std::filesystem::path(SOURCE_DIR) / "tests" / "load" / "exercises");
  robots::LoadPlan plan;
  plan.url = "http://127.0.0.1:" + std::to_string(server.port());
  plan.key = server.key();
  plan.rooms = 3;
  plan.members = 40;
  plan.steps_for = plan.idle_for = plan.burst_in = std::chrono::seconds(1);
  const robots::LoadReport report = robots::LoadRun(plan).run();
  EXPECT_EQ(report.findings.count(), 0u);
  for (const std::string& sentence : report.findings.sentences()) ADD_FAILURE() << sentence;
  ASSERT_EQ(report.phases.size(), 6u);
  EXPECT_EQ(report.phases[0].count, 123u) << "came in";
  EXPECT_EQ(report.phases[2].count, 120u) << "rated";
  EXPECT_GE(report.phases[3].count, 2u * 123u) << "views of step changes";
  EXPECT_GE(report.phases[4].count, 2u * 123u) << "the same beside devices that read nothing";
  EXPECT_GT(report.phases[4].usual_p99_ms, 0);
  EXPECT_EQ(report.phases[5].count, 123u) << "came back";
}

INSTANTIATE_TEST_SUITE_P(WithEachSender, ALoad,
                         ::testing::Values(Server{"--sender", "plain"}, Server{"--sender", "uring"},
                                           Server{"--sender", "uring", "--threads", "2"},
                                           Server{"--sender", "plain", "--threads", "2"}));

}  // namespace
}  // namespace holdspace::testing
