#include "transport/facilitator_command.hpp"

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include "redis/private_redis.hpp"
#include "rules/exercise_check.hpp"
#include "rules/texts.hpp"
#include "store/facilitators.hpp"
#include "support/base64url.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"
#include "transport/start_checks.hpp"

namespace holdspace::transport {
namespace {

namespace asio = boost::asio;

constexpr std::size_t key_bytes = 32;
constexpr char operator_name[] = "operator";

struct Wish {
  std::filesystem::path folder = ".holdspace";
  std::string redis, public_url = "http://127.0.0.1:8080", name;
};

using Deed = std::function<asio::awaitable<int>(store::Facilitators&, const Wish&)>;

bool listens(const std::string& path) {
  asio::io_context context;
  asio::local::stream_protocol::socket socket(context);
  boost::system::error_code ec;
  socket.connect(path, ec);
  return !ec;
}

// The Redis of a running server, or the same one started for a moment.
redis::Address durable_of(const Wish& wish, std::unique_ptr<redis::PrivateRedis>& started) {
  if (!wish.redis.empty()) return redis::parse_address(wish.redis);
  redis::Address running;
  running.unix_path = (wish.folder / "durable.sock").string();
  if (listens(running.unix_path)) return running;
  make_private_folder(wish.folder);
  started = std::make_unique<redis::PrivateRedis>(wish.folder);
  return started->address(redis::PrivateRedis::Role::durable);
}

asio::awaitable<int> do_it(redis::Client& client, const Deed& deed, const Wish& wish) {
  const bool up = co_await client.ready(limits::redis_deadline);
  store::Facilitators facilitators(client);
  int exit_code = 2;
  if (up) exit_code = co_await deed(facilitators, wish);
  if (exit_code == 2) std::fprintf(stderr, "holdspace: the durable Redis does not answer; nothing changed\n");
  co_return exit_code;
}

int carry_out(const Deed& deed, const Wish& wish) {
  std::unique_ptr<redis::PrivateRedis> started;
  asio::io_context context(1);
  redis::Client client(context, durable_of(wish, started));
  int exit_code = 2;
  asio::co_spawn(context, do_it(client, deed, wish), [&](const std::exception_ptr&, int code) {
    exit_code = code;
    context.stop();
  });
  context.run();
  client.stop();
  return exit_code;
}

asio::awaitable<int> add(store::Facilitators& facilitators, const Wish& wish) {
  if (wish.name.empty() || rules::characters(wish.name) > limits::label_chars ||
      rules::has_unsafe_characters(wish.name)) {
    std::fprintf(stderr, "holdspace: give a name of 1 to %zu characters\n", limits::label_chars);
    co_return 1;
  }
  const std::string key = to_base64url(random_bytes(key_bytes));
  const Result<bool> added = co_await facilitators.add_new(key, wish.name);
  if (!added) co_return 2;
  if (!*added) {
    std::fprintf(stderr, "holdspace: \"%s\" has a key already, or there are %zu keys; revoke one first\n",
                 wish.name.c_str(), limits::facilitator_keys);
    co_return 1;
  }
  std::printf(
      "%s leads sessions with this link. It is shown once; keep it like a key:\n%s/facilitate#key=%s\n",
      wish.name.c_str(), wish.public_url.c_str(), key.c_str());
  co_return 0;
}

asio::awaitable<int> list(store::Facilitators& facilitators, const Wish&) {
  const Result<std::vector<std::string>> names = co_await facilitators.list();
  if (!names) co_return 2;
  for (const std::string& name : *names) std::printf("%s\n", name.c_str());
  co_return 0;
}

asio::awaitable<int> revoke(store::Facilitators& facilitators, const Wish& wish) {
  const Result<bool> revoked = co_await facilitators.revoke(wish.name);
  if (!revoked) co_return 2;
  if (!*revoked) {
    std::fprintf(stderr, "holdspace: nobody of the name \"%s\" has a key\n", wish.name.c_str());
    co_return 1;
  }
  std::printf("The key of %s opens nothing any more. Sessions that it made go on.\n", wish.name.c_str());
  if (wish.name == operator_name)
    std::printf(
        "The server gives the operator's key out again when it starts; delete facilitator.key in its "
        "data folder to have another.\n");
  co_return 0;
}

void add_deed(CLI::App& parent, const char* word, const char* what, bool named,
              const std::shared_ptr<Wish>& wish, Deed deed, int& exit_code) {
  CLI::App& command = *parent.add_subcommand(word, what);
  if (named) command.add_option("name", wish->name, "Whose key it is")->required();
  command.callback([wish, deed = std::move(deed), &exit_code] {
    try {
      exit_code = carry_out(deed, *wish);
    } catch (const std::exception& e) {
      std::fprintf(stderr, "holdspace: %s\n", e.what());
      exit_code = 2;
    }
  });
}

}  // namespace

void add_facilitator_command(CLI::App& app, int& exit_code) {
  const auto wish = std::make_shared<Wish>();
  CLI::App& command = *app.add_subcommand("facilitator", "Keys of those who lead sessions");
  command.require_subcommand(1);
  command.fallthrough();
  command.add_option("--data", wish->folder, "Folder of the private Redis")->capture_default_str();
  command.add_option("--redis", wish->redis, "Durable Redis, where the server was given one");
  command.add_option("--public-url", wish->public_url, "What the printed link begins with")
      ->capture_default_str();
  add_deed(command, "add", "Make a key and print its link, once", true, wish, add, exit_code);
  add_deed(command, "list", "Who has a key", false, wish, list, exit_code);
  add_deed(command, "revoke", "Take the key of this name away", true, wish, revoke, exit_code);
}

}  // namespace holdspace::transport
