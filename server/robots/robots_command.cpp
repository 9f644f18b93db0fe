#include "robots/robots_command.hpp"

#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "robots/rehearsal.hpp"

namespace holdspace::robots {

namespace {

struct Options {
  RehearsalPlan plan;
  bool json = false;
};

}  // namespace

void add_robots_command(CLI::App& program, int& exit_code) {
  CLI::App* command = program.add_subcommand(
      "robots",
      "Walk simulated people through an exercise on a running server, and check what everybody sees");
  const auto options = std::make_shared<Options>();
  RehearsalPlan& plan = options->plan;
  command->add_option("--url", plan.urls, "Address of the server; several: people are spread over the nodes")
      ->capture_default_str();
  command->add_option("--key", plan.key, "A facilitator's key")->required();
  command->add_option("--exercise", plan.exercise, "Id of the exercise")->capture_default_str();
  command->add_option("--title", plan.title, "Title of the session");
  command->add_option("--series", plan.series, "Id of a series that keeps what is shown");
  command->add_option("--participants", plan.participants, "How many take part")
      ->check(CLI::Range(1, 10'000))
      ->capture_default_str();
  command->add_option("--speed", plan.speed, "Divides the planned times")
      ->check(CLI::Range(1, 1'000))
      ->capture_default_str();
  command->add_option("--seed", plan.seed, "The same seed makes the same people")->capture_default_str();
  command->add_flag("--calm", plan.calm,
                    "Nobody loses the network, and the facilitator goes straight through");
  command->add_flag("--json", options->json, "Print one JSON object instead of sentences");
  command->callback([options, &exit_code] {
    const RehearsalReport report = run_rehearsal(options->plan);
    const bool ran = report.could_not_run.empty();
    if (!ran) std::cerr << to_text(report);
    if (options->json) std::cout << to_json(report) << std::endl;
    if (ran && !options->json) std::cout << to_text(report) << std::flush;
    exit_code = robots::exit_code(report);
  });
}

}  // namespace holdspace::robots
