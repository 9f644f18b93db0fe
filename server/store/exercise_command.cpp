#include "store/exercise_command.hpp"

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "store/exercise_file.hpp"

namespace holdspace::store {

void add_exercise_command(CLI::App& app, int& exit_code) {
  const auto files = std::make_shared<std::vector<std::string>>();
  CLI::App& exercise = *app.add_subcommand("exercise", "Work with exercise files");
  exercise.require_subcommand(1);
  CLI::App& check =
      *exercise.add_subcommand("check", "Say what is wrong with exercise files: file, line, field, why");
  check.add_option("file", *files, "*.textproto")->required();
  check.callback([files, &exit_code] {
    for (const std::string& file : *files) {
      const auto read = read_exercise_file(file);
      if (std::holds_alternative<v1::Exercise>(read)) {
        std::printf("%s: fine\n", file.c_str());
        continue;
      }
      exit_code = 1;
      for (const std::string& line : std::get<std::vector<std::string>>(read))
        std::printf("%s\n", line.c_str());
    }
  });
}

}  // namespace holdspace::store
