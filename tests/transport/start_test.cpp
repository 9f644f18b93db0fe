#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "own_redis.hpp"
#include "transport/listener.hpp"

namespace holdspace::testing {
namespace {

using ::testing::HasSubstr;

class AStart : public ::testing::Test {
 protected:
  RefusedStart refused(std::vector<std::string> more) {
    more.insert(more.begin(), {"--port", "0"});
    return start_and_fail(more, folder_.path() / "house");
  }
  RefusedStart refused(const RedisProcess& durable, const RedisProcess& memory) {
    return refused({"--redis", url_of(durable), "--memory-redis", url_of(memory)});
  }
  TemporaryFolder folder_;
};

TEST_F(AStart, on_a_port_in_use_says_so) {
  const std::string port = std::to_string(House::get().port());
  const RefusedStart start = start_and_fail({"--port", port}, folder_.path() / "house");
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("Cannot listen on port " + port));
  EXPECT_THAT(start.words, HasSubstr("choose another with --port"));
}

TEST(APortThatIsHeld, is_given_to_nobody_else_before_its_listeners_are_there) {
  const auto loopback = boost::asio::ip::address_v4::loopback();
  const transport::HeldPort held = transport::hold_port(loopback, 0);
  ASSERT_GT(held.number, 0);
  boost::asio::io_context context;
  boost::asio::ip::tcp::acceptor other(context, boost::asio::ip::tcp::v4());
  boost::system::error_code ec;
  other.bind({loopback, held.number}, ec);
  EXPECT_EQ(ec, boost::asio::error::address_in_use);
  const auto nobody = [](Descriptor, const boost::asio::ip::address&) {};
  const transport::Listener one(context, {loopback, held.number}, nobody);
  const transport::Listener another(context, {loopback, held.number}, nobody);
  EXPECT_THROW(transport::hold_port(loopback, held.number), std::runtime_error);
}

TEST_F(AStart, in_a_folder_of_another_server_says_so_and_leaves_it_alone) {
  ServerProcess& other = House::get().server();
  const RefusedStart start = start_and_fail({"--port", "0"}, other.folder());
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("Another Holdspace uses this folder: " + other.folder().string()));
  EXPECT_NE(other.redis_pid(ServerProcess::Role::durable), 0);
  EXPECT_EQ(get(other.port(), "/api/exercises", other.key()).status, 200u);
}

TEST_F(AStart, with_one_redis_alone_says_why_there_are_two) {
  for (const char* option : {"--redis", "--memory-redis"}) {
    const RefusedStart start = refused({option, "redis://127.0.0.1:1"});
    EXPECT_EQ(start.exit_code, 2);
    EXPECT_THAT(start.words, HasSubstr("Give --redis and --memory-redis together, or neither")) << option;
  }
}

TEST_F(AStart, with_a_redis_that_is_not_there_says_which) {
  const std::string nowhere = "unix://" + (folder_.path() / "nobody.sock").string();
  const RefusedStart start = refused({"--redis", nowhere, "--memory-redis", nowhere});
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("The Redis of --redis: cannot be reached"));
}

TEST_F(AStart, with_something_that_is_no_address_says_what_one_looks_like) {
  const RefusedStart start = refused({"--redis", "localhost", "--memory-redis", "localhost"});
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("redis://"));
}

TEST_F(AStart, with_a_redis_that_evicts_names_the_setting) {
  const RedisProcess evicting({"--maxmemory-policy", "allkeys-lru"}), memory(memory_settings());
  const RefusedStart start = refused(evicting, memory);
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("maxmemory-policy at \"allkeys-lru\""));
}

TEST_F(AStart, with_a_memory_redis_that_writes_to_a_disk_names_the_setting) {
  const RedisProcess durable;
  const std::vector<std::pair<std::string, std::string>> wrong = {{"save", "60 1"},
                                                                  {"appendonly", "yes"},
                                                                  {"slowlog-log-slower-than", "10000"},
                                                                  {"crash-log-enabled", "yes"}};
  for (const auto& [setting, value] : wrong) {
    RedisProcess memory(memory_settings());
    ASSERT_TRUE(memory.ask("CONFIG", "SET", setting, value));
    const RefusedStart start = refused(durable, memory);
    EXPECT_EQ(start.exit_code, 2);
    EXPECT_THAT(start.words, HasSubstr("The memory Redis (--memory-redis) has the setting " + setting));
  }
}

TEST_F(AStart, with_a_memory_redis_that_has_a_replica_says_so) {
  const std::string port = std::to_string(free_port());
  std::vector<std::string> with_port = memory_settings();
  with_port.insert(with_port.end(), {"--port", port});
  const RedisProcess durable, memory(with_port), replica({"--replicaof", "127.0.0.1", port});
  EventLoop loop;
  ASSERT_TRUE(loop.until(
      [&] { return memory.ask("INFO", "replication")->text.find("connected_slaves:1") != std::string::npos; },
      20s));
  const RefusedStart start = refused(durable, memory);
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr("has 1 replica(s) (connected_slaves)"));
}

// S13
TEST_F(AStart, with_support_resources_that_cannot_be_used_says_what_is_wrong_and_where) {
  const std::string file = (folder_.path() / "resources.textproto").string();
  EXPECT_THAT(refused({"--support-resources", file}).words, HasSubstr("Cannot read the support resources"));
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"", "it names no resource"},
      {"languages {\n language: 'en'\n colour: 7\n}", "line 3:"},
      {"languages { resources { name: 'x' line: 'y' } }", "a language has no tag"},
      {"languages { language: 'en' }", "has no resources"},
      {"languages { language: 'en' resources { line: 'y' } }", "language \"en\", resource 1"},
      {"languages { language: 'en' resources { name: 'x' line: 'y' link: 'http://x' } }", "https"},
      {"languages { language: 'en' resources { name: 'x' line: 'y' country: 'Austria' } }", "resource 1"}};
  for (const auto& [text, words] : wrong) {
    std::ofstream(file) << text;
    const RefusedStart start = refused({"--support-resources", file});
    EXPECT_EQ(start.exit_code, 2) << text;
    EXPECT_THAT(start.words, HasSubstr(words)) << text;
    EXPECT_THAT(start.words, HasSubstr(file)) << text;
  }
}

// S13
TEST_F(AStart, with_support_resources_shows_them_in_the_languages_of_each_device) {
  const auto file = folder_.path() / "resources.textproto";
  std::ofstream(file)
      << "languages { language: 'en' resources { name: 'A line' line: 'Call 1' country: 'GB' } }\n"
         "languages { language: 'de' resources { name: 'Telefon' line: 'Ruf 2' } }\n";
  TemporaryFolder exercises;
  write_exercise(exercises.path(), "steps", {guidance_step("arrive")});
  const ServerProcess server({"--support-resources", file.string()}, exercises.path());
  v1::CreateSession wish = session_of("steps");
  wish.set_rehearsal(false);
  wish.add_resources()->set_name("A friend");
  wish.mutable_resources(0)->set_line("Next door");
  const v1::CreatedSession made = make_session(server, wish);
  EventLoop loop;
  for (const auto& [language, name] : {std::pair{"de-AT", "Telefon"}, {"en", "A line"}, {"fr", "A line"}}) {
    v1::Hello hello = seat_hello(made.session_id());
    hello.set_languages(0, language);
    Device device(loop, server.port(), hello);
    ASSERT_TRUE(loop.until([&] { return device.in_room(); }, 10s));
    ASSERT_EQ(device.seen().welcome->resources_size(), 2) << language;
    EXPECT_EQ(device.seen().welcome->resources(0).name(), "A friend") << "the session's own first";
    EXPECT_EQ(device.seen().welcome->resources(1).name(), name) << language;
  }
  const HttpReply german = send_request(
      server.port(),
      "GET /api/join/" + made.join_code() +
          " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: de-AT,en;q=0.5\r\n\r\n");
  EXPECT_THAT(german.body, HasSubstr("Telefon"));
  EXPECT_THAT(german.body, ::testing::Not(HasSubstr("A line")));
}

TEST_F(AStart, with_a_malformed_exercise_names_file_and_line) {
  const auto file = folder_.path() / "broken.en.textproto";
  std::ofstream(file)
      << "id: 'broken'\nversion: 1\nlanguage: 'en'\ntitle: 'Broken'\nsummary: 'x'\nsteps {\n  colour: 7\n}\n";
  const RefusedStart start = start_and_fail({"--port", "0"}, folder_.path() / "house", folder_.path());
  EXPECT_EQ(start.exit_code, 2);
  EXPECT_THAT(start.words, HasSubstr(file.string() + ":7:"));
}

}  // namespace
}  // namespace holdspace::testing
