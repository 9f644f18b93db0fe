#include "store/library.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "store/exercise_file.hpp"

namespace holdspace::store {
namespace {

constexpr char extension[] = ".textproto";
constexpr char first_language[] = "en";

std::vector<std::filesystem::path> exercise_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code ec;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ec))
    if (entry.is_regular_file() && entry.path().extension() == extension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

bool before(const v1::Exercise& a, const v1::Exercise& b) {
  const bool a_first = a.language() == first_language;
  const bool b_first = b.language() == first_language;
  return a_first != b_first ? a_first : a.language() < b.language();
}

}  // namespace

std::variant<std::vector<std::string>, Library> read_library(const std::filesystem::path& folder) {
  std::vector<std::string> faults;
  Library library;
  for (const std::filesystem::path& file : exercise_files(folder)) {
    auto read = read_exercise_file(file);
    if (auto* lines = std::get_if<std::vector<std::string>>(&read))
      faults.insert(faults.end(), lines->begin(), lines->end());
    else
      library[std::get<v1::Exercise>(read).id()].push_back(std::get<v1::Exercise>(std::move(read)));
  }
  for (auto& [id, languages] : library) {
    std::sort(languages.begin(), languages.end(), before);
    for (std::size_t i = 1; i < languages.size(); ++i)
      for (const rules::Fault& fault : rules::check_translation(languages.front(), languages[i]))
        faults.push_back(line_of(id + " (" + languages[i].language() + ")", fault));
  }
  if (library.empty() && faults.empty())
    faults.push_back(folder.string() + ": there is no exercise (*.textproto) here");
  if (!faults.empty()) return faults;
  return library;
}

}  // namespace holdspace::store
