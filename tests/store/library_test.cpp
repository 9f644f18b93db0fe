#include "store/library.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "redis/redis_process.hpp"

namespace holdspace::store {
namespace {

namespace fs = std::filesystem;
using holdspace::testing::TemporaryFolder;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::SizeIs;

std::vector<std::string> faults_of(const fs::path& folder) {
  const auto read = read_library(folder);
  const auto* faults = std::get_if<std::vector<std::string>>(&read);
  return faults ? *faults : std::vector<std::string>();
}

TEST(Library, the_shipped_exercises_are_sound_and_english_comes_first) {
  const fs::path folder = fs::path(SOURCE_DIR) / "server" / "exercises";
  EXPECT_THAT(faults_of(folder), SizeIs(0)) << ::testing::PrintToString(faults_of(folder));
  const auto read = read_library(folder);
  ASSERT_TRUE(std::holds_alternative<Library>(read));
  const auto& library = std::get<Library>(read);
  ASSERT_TRUE(library.contains("gentle-process"));
  EXPECT_EQ(library.at("gentle-process").front().language(), "en");
}

TEST(Library, a_folder_without_exercises_is_a_fault) {
  TemporaryFolder folder;
  EXPECT_THAT(faults_of(folder.path()), SizeIs(1));
  EXPECT_THAT(faults_of(folder.path() / "none"), SizeIs(1));
}

TEST(Library, a_malformed_file_is_named_with_its_line) {
  TemporaryFolder folder;
  std::ofstream(folder.path() / "odd.textproto") << "id: \"odd\"\nversion: oops\n";
  EXPECT_THAT(faults_of(folder.path()), Contains(HasSubstr("odd.textproto:2:")));
}

}  // namespace
}  // namespace holdspace::store
