// The load generator for peers. Only compare starts it.
#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

#include "peer_run.hpp"

int main(int argc, char** argv) {
  CLI::App app("The load of `holdspace load` on another room server");
  holdspace::load::PeerPlan plan;
  app.add_option("--dialect", plan.dialect)->required();
  app.add_option("--port", plan.port)->required();
  app.add_option("--rooms", plan.rooms);
  app.add_option("--members", plan.members);
  app.add_option("--at-once", plan.at_once);
  app.add_option("--steps-per-second", plan.per_second);
  app.add_option("--steps-for", plan.steps_for);
  app.add_option("--idle-for", plan.idle_for);
  app.add_option("--burst-in", plan.burst_in);
  app.add_option("--rounds", plan.rounds);
  app.add_option("--phases", plan.phases)->delimiter(',');
  app.add_option("--server-pid", plan.processes.server);
  app.add_option("--redis-pid", plan.processes.redis);
  app.add_option("--server-core", plan.processes.core);
  CLI11_PARSE(app, argc, argv);
  try {
    const holdspace::robots::LoadReport report = holdspace::load::PeerRun(plan).run();
    std::cout << holdspace::robots::to_json(report) << std::endl;
    return report.findings.count() == 0 ? 0 : 1;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "peer_load: %s\n", e.what());
    return 2;
  }
}
