#include "transport/static_files.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "redis_process.hpp"

namespace holdspace::transport {
namespace {

using testing::TemporaryFolder;

void write(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

class TheWebClient : public ::testing::Test {
 protected:
  void SetUp() override {
    write(folder_.path() / "index.html", "<p>page</p>");
    write(folder_.path() / "assets" / "app-1a2b.js", "code()");
    write(folder_.path() / "icon.svg", "<svg/>");
  }
  TemporaryFolder folder_;
};

TEST_F(TheWebClient, serves_its_page_at_every_address_of_the_client) {
  const StaticFiles files(folder_.path());
  for (const char* path : {"/", "/facilitate", "/s/ABC123", "/index.html"}) {
    const StaticFile* file = files.find(path);
    ASSERT_NE(file, nullptr) << path;
    EXPECT_EQ(file->content, "<p>page</p>") << path;
    EXPECT_EQ(file->type, "text/html; charset=utf-8") << path;
    EXPECT_FALSE(file->immutable) << path;
  }
}

TEST_F(TheWebClient, serves_files_with_their_type_and_lets_named_ones_be_kept) {
  const StaticFiles files(folder_.path());
  const StaticFile* code = files.find("/assets/app-1a2b.js");
  const StaticFile* icon = files.find("/icon.svg");
  ASSERT_NE(code, nullptr);
  ASSERT_NE(icon, nullptr);
  EXPECT_EQ(code->type, "text/javascript; charset=utf-8");
  EXPECT_TRUE(code->immutable);
  EXPECT_EQ(icon->type, "image/svg+xml");
  EXPECT_FALSE(icon->immutable);
  EXPECT_NE(code->etag, icon->etag);
}

TEST_F(TheWebClient, does_not_stand_in_for_a_file_that_is_not_there) {
  const StaticFiles files(folder_.path());
  for (const char* path : {"/assets/app-old.js", "/favicon.ico", "/../index.html2", "/assets/../../x.key"})
    EXPECT_EQ(files.find(path), nullptr) << path;
}

TEST(AFolderWithoutAWebClient, is_refused_with_what_to_do) {
  TemporaryFolder empty;
  try {
    StaticFiles files(empty.path());
    FAIL() << "it was taken";
  } catch (const std::runtime_error& e) {
    EXPECT_THAT(e.what(), ::testing::HasSubstr("There is no web client in " + empty.path().string()));
    EXPECT_THAT(e.what(), ::testing::HasSubstr("npm run build"));
  }
}

}  // namespace
}  // namespace holdspace::transport
