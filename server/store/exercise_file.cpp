#include "store/exercise_file.hpp"

#include <fstream>
#include <optional>
#include <sstream>

#include "support/limits.hpp"

namespace holdspace::store {
namespace {

// At most one byte more than may be: enough to see that it is too long.
std::optional<std::string> content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string content(limits::exercise_file_bytes + 1, '\0');
  in.read(content.data(), static_cast<std::streamsize>(content.size()));
  content.resize(static_cast<std::size_t>(in.gcount()));
  return content;
}

}  // namespace

rules::ExerciseLimits exercise_limits() {
  const auto ms = [](std::chrono::milliseconds time) { return static_cast<std::int64_t>(time.count()); };
  rules::ExerciseLimits l{};
  l.file_bytes = limits::exercise_file_bytes;
  l.steps = limits::steps;
  l.options = limits::options;
  l.id_chars = limits::id_chars;
  l.heading_chars = limits::heading_chars;
  l.paragraph_chars = limits::paragraph_chars;
  l.paragraphs = limits::paragraphs;
  l.shortest_step_ms = ms(limits::shortest_step);
  l.longest_step_ms = ms(limits::longest_step);
  l.shortest_bell_ms = static_cast<std::uint32_t>(ms(limits::shortest_bell));
  l.longest_bell_ms = static_cast<std::uint32_t>(ms(limits::longest_bell));
  l.people = limits::seat_cap;
  return l;
}

std::string line_of(const std::string& file, const rules::Fault& fault) {
  std::string line = file + ":";
  if (fault.line > 0) line += std::to_string(fault.line) + ":";
  if (!fault.field.empty()) line += " " + fault.field + ":";
  return line + " " + fault.sentence;
}

std::variant<std::vector<std::string>, v1::Exercise> read_exercise_file(const std::filesystem::path& file) {
  const std::optional<std::string> text = content_of(file);
  if (!text) return std::vector<std::string>{file.string() + ": this file cannot be read"};
  auto read = rules::read_exercise(*text, exercise_limits());
  if (auto* exercise = std::get_if<v1::Exercise>(&read)) return std::move(*exercise);
  std::vector<std::string> lines;
  for (const rules::Fault& fault : std::get<std::vector<rules::Fault>>(read))
    lines.push_back(line_of(file.string(), fault));
  return lines;
}

}  // namespace holdspace::store
