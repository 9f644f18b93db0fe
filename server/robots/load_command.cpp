#include "robots/load_command.hpp"

#include <cstdio>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "robots/load_run.hpp"

namespace holdspace::robots {

namespace {

struct Options {
  LoadPlan plan;
  int steps_for = 10, idle_for = 5, burst_in = 5;
};

void add_options(CLI::App& command, Options& o) {
  LoadPlan& plan = o.plan;
  command.add_option("--url", plan.url, "Address of the server: http://IPv4:PORT")->capture_default_str();
  command.add_option("--key", plan.key, "A facilitator's key")->required();
  command
      .add_option(
          "--exercise", plan.exercise,
          "Id of the exercise; it needs two steps of guidance, and for each round of a burst an intensity "
          "rating by the facilitator's pace")
      ->capture_default_str();
  command.add_option("--rooms", plan.rooms, "Sessions")->check(CLI::Range(1, 5'000))->capture_default_str();
  command.add_option("--members", plan.members, "Participants of each session")
      ->check(CLI::Range(1, 10'000))
      ->capture_default_str();
  command.add_option("--at-once", plan.at_once, "Connections that wait at a time to be let in")
      ->check(CLI::Range(1, 10'000))
      ->capture_default_str();
  command
      .add_option("--phases", plan.phases,
                  "Of idle, burst, steps, beside-stalled, reconnect; joining comes first always")
      ->check(CLI::IsMember({"idle", "burst", "steps", "beside-stalled", "reconnect", "none"}))
      ->delimiter(',')
      ->capture_default_str();
  command.add_option("--steps-per-second", plan.steps_per_second, "Step changes of each room")
      ->check(CLI::Range(0.01, 10.0))
      ->capture_default_str();
  command.add_option("--steps-for", o.steps_for, "Seconds of step changes")
      ->check(CLI::Range(1, 30))
      ->capture_default_str();
  command.add_option("--idle-for", o.idle_for, "Seconds in which nothing happens")
      ->check(CLI::Range(1, 30))
      ->capture_default_str();
  command.add_option("--burst-in", o.burst_in, "Seconds within which everybody rates")
      ->check(CLI::Range(1, 30))
      ->capture_default_str();
  command
      .add_option(
          "--stalled", plan.stalled,
          "Devices of the facilitators that come in before beside-stalled, which is steps again, and read "
          "nothing from then on")
      ->check(CLI::Range(0, 1'000))
      ->capture_default_str();
  command
      .add_option(
          "--rounds", plan.rounds,
          "How often the phases are gone through, but for joining and idle; their figures are added up")
      ->check(CLI::Range(1, 20))
      ->capture_default_str();
  command.add_option("--server-pid", plan.processes.server, "Whose time and memory are the server's");
  command.add_option("--redis-pid", plan.processes.redis, "Whose time is Redis's");
  command.add_option("--server-core", plan.processes.core,
                     "The core to which nothing but the server is pinned: its whole time is counted");
}

}  // namespace

void add_load_command(CLI::App& program, int& exit_code) {
  CLI::App* command =
      program.add_subcommand("load", "Many people at once on a running server: what they cost, as JSON");
  const auto options = std::make_shared<Options>();
  add_options(*command, *options);
  command->callback([options, &exit_code] {
    LoadPlan plan = options->plan;
    plan.steps_for = std::chrono::seconds(options->steps_for);
    plan.idle_for = std::chrono::seconds(options->idle_for);
    plan.burst_in = std::chrono::seconds(options->burst_in);
    try {
      const LoadReport report = LoadRun(plan).run();
      std::cout << to_json(report) << std::endl;
      exit_code = report.findings.count() == 0 ? 0 : 1;
    } catch (const std::exception& e) {
      std::fprintf(stderr, "holdspace: %s\n", e.what());
      exit_code = 2;
    }
  });
}

}  // namespace holdspace::robots
