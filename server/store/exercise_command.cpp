#include "store/exercise_command.hpp"

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "rules/exercise_times.hpp"
#include "store/exercise_file.hpp"
#include "store/library.hpp"

namespace holdspace::store {
namespace {

std::string minutes(std::uint32_t ms) {
  return std::to_string((ms + 30'000) / 60'000) + " min";
}

// What S7 wants to be told of a sound one.
void praise(const std::string& file, const v1::Exercise& exercise) {
  const rules::ExerciseTimes times = rules::exercise_times(exercise);
  std::printf("%s: fine; %s planned, %s of them inner work, the longest silence %s\n", file.c_str(),
              minutes(times.planned_ms).c_str(), minutes(times.inner_work_ms).c_str(),
              minutes(times.longest_silence_ms).c_str());
}

// The files of one id are languages of one exercise, and differ in texts only.
bool languages_agree(const Library& read) {
  bool agree = true;
  for (const auto& [id, languages] : read) {
    for (std::size_t at = 1; at < languages.size(); ++at) {
      for (const rules::Fault& fault : rules::check_translation(languages.front(), languages[at])) {
        std::printf("%s\n", line_of(id + " (" + languages[at].language() + ")", fault).c_str());
        agree = false;
      }
    }
  }
  return agree;
}

bool check_files(const std::vector<std::string>& files) {
  bool fine = true;
  Library sound;
  for (const std::string& file : files) {
    auto read = read_exercise_file(file);
    if (auto* exercise = std::get_if<v1::Exercise>(&read)) {
      praise(file, *exercise);
      sound[exercise->id()].push_back(std::move(*exercise));
      continue;
    }
    fine = false;
    for (const std::string& line : std::get<std::vector<std::string>>(read))
      std::printf("%s\n", line.c_str());
  }
  return languages_agree(sound) && fine;
}

}  // namespace

void add_exercise_command(CLI::App& app, int& exit_code) {
  const auto files = std::make_shared<std::vector<std::string>>();
  CLI::App& exercise = *app.add_subcommand("exercise", "Work with exercise files");
  exercise.require_subcommand(1);
  CLI::App& check =
      *exercise.add_subcommand("check", "Say what is wrong with exercise files: file, line, field, why");
  check.add_option("file", *files, "*.textproto")->required();
  check.callback([files, &exit_code] {
    if (!check_files(*files)) exit_code = 1;
  });
}

}  // namespace holdspace::store
