// Facilitators' keys from the command line, and signing on at a proxy instead of a key.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "http_exchange.hpp"
#include "server_process.hpp"

namespace holdspace::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

constexpr char path[] = "/api/exercises";
constexpr char header[] = "X-Forwarded-User: ana@example.org\r\n";

TEST(SigningOnAtAProxy, lets_in_whom_the_trusted_proxy_names_and_nobody_else) {
  ServerProcess server({"--trusted-proxy", "127.0.0.1", "--sign-on-header", "X-Forwarded-User"});
  EXPECT_EQ(call("GET", server.port(), path, "", "", header).status, 200U);
  EXPECT_EQ(call("GET", server.port(), path, "").status, 401U);
  EXPECT_EQ(call("GET", server.port(), path, "", "", "X-Forwarded-User: \r\n").status, 401U);
  EXPECT_EQ(call("GET", server.port(), path, server.key()).status, 200U) << "a key stays a key";
}

TEST(SigningOnAtAProxy, is_not_believed_from_anybody_else) {
  ServerProcess server({"--trusted-proxy", "192.0.2.1", "--sign-on-header", "X-Forwarded-User"});
  EXPECT_EQ(call("GET", server.port(), path, "", "", header).status, 401U);
  ServerProcess plain;
  EXPECT_EQ(call("GET", plain.port(), path, "", "", header).status, 401U);
}

TEST(SigningOnAtAProxy, does_not_help_a_foreign_page) {
  ServerProcess server({"--trusted-proxy", "127.0.0.1", "--sign-on-header", "X-Forwarded-User"});
  const std::string foreign = std::string(header) + "Origin: https://elsewhere.example\r\n";
  EXPECT_EQ(call("POST", server.port(), "/api/series", "", R"({"title":"x"})", foreign).status, 403U);
  EXPECT_EQ(call("POST", server.port(), "/api/series", "", R"({"title":"x"})", header).status, 200U);
}

TEST(SigningOnAtAProxy, without_a_trusted_one_is_refused_at_the_start) {
  TemporaryFolder folder;
  const RefusedStart refused = start_and_fail({"--sign-on-header", "X-Forwarded-User"}, folder.path());
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.words, HasSubstr("Give --trusted-proxy with --sign-on-header"));
}

struct Said {
  int exit_code;
  std::string words;
};
Said facilitator(const std::filesystem::path& folder, std::vector<std::string> words) {
  TemporaryFolder around;
  words.insert(words.begin(), "facilitator");
  words.insert(words.end(), {"--data", folder.string()});
  Program program(holdspace_program(), words, around.path() / "errors");
  const int exit_code = program.ended(30s).value_or(-1);
  program.prints("never said", 0ms);
  return {exit_code, program.printed() + program.errors()};
}

std::string key_in(const std::string& words) {
  const std::size_t at = words.find("#key=") + 5;
  return words.substr(at, words.find('\n', at) - at);
}

TEST(AFacilitatorsKey, is_made_listed_and_revoked_beside_a_running_server) {
  ServerProcess server;
  const Said added = facilitator(server.folder(), {"add", "Miriam"});
  ASSERT_EQ(added.exit_code, 0) << added.words;
  const std::string key = key_in(added.words);
  EXPECT_EQ(get(server.port(), path, key).status, 200U);
  EXPECT_THAT(facilitator(server.folder(), {"list"}).words, HasSubstr("Miriam"));
  EXPECT_EQ(facilitator(server.folder(), {"add", "Miriam"}).exit_code, 1);
  EXPECT_EQ(facilitator(server.folder(), {"revoke", "Miriam"}).exit_code, 0);
  EXPECT_EQ(get(server.port(), path, key).status, 401U);
  EXPECT_EQ(facilitator(server.folder(), {"revoke", "Miriam"}).exit_code, 1);
}

TEST(AFacilitatorsKey, is_made_while_no_server_runs) {
  ServerProcess server;
  server.end(SIGTERM);
  const Said added = facilitator(server.folder(), {"add", "Jo"});
  ASSERT_EQ(added.exit_code, 0) << added.words;
  server.start();
  EXPECT_EQ(get(server.port(), path, key_in(added.words)).status, 200U);
}

}  // namespace
}  // namespace holdspace::testing
