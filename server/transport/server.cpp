#include "transport/server.hpp"

#include <csignal>
#include <stdexcept>

#include <boost/asio/use_awaitable.hpp>
#include <sys/resource.h>

#include "live/spawn.hpp"
#include "live/timer.hpp"
#include "redis/server_check.hpp"
#include "support/limits.hpp"
#include "support/logging.hpp"
#include "support/random.hpp"
#include "transport/facilitator_key.hpp"
#include "transport/http_connection.hpp"
#include "transport/quick_steps.hpp"
#include "transport/start_checks.hpp"
#include "transport/support_resources_file.hpp"

namespace holdspace::transport {
namespace {

namespace asio = boost::asio;

constexpr std::size_t node_name_chars = 12;
constexpr auto try_again = std::chrono::milliseconds(50);  // to start a Redis that ended
constexpr rlim_t spare_descriptors = 64;                   // Redis, files, listeners

// An answer in memory must not land in a core file (N11); and every descriptor the system lets us have is for
// people.
std::uint32_t set_process_limits() {
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  return static_cast<std::uint32_t>(files.rlim_cur > spare_descriptors ? files.rlim_cur - spare_descriptors
                                                                       : 1);
}

// What was asked for, if this system has it; where nothing was asked for, the best it has, said in one line.
live::SenderChoice sender_of(const std::string& name) {
  const live::SenderChoice wish = live::sender_choice_of(name);
  const live::Chosen chosen = live::choose_sender(wish);
  if (wish == live::SenderChoice::uring && chosen.choice != wish)
    throw std::runtime_error("This system does not let us use io_uring: " + chosen.why +
                             ". Choose --sender auto or --sender plain; a container must allow io_uring.");
  if (chosen.choice == live::SenderChoice::uring)
    log::info("sending with io_uring");
  else
    log::info("sending plainly", {{log::Field::what, std::string_view(chosen.why)}});
  return chosen.choice;
}

Shop make_shop(const ServerOptions& options) {
  Shop shop;
  shop.library = library_of(options.exercises);
  shop.quick_steps = take_quick_steps(shop.library);
  shop.resources =
      std::make_shared<const v1::SupportResources>(support_resources_of(options.support_resources));
  shop.files = StaticFiles(options.web_client);
  shop.software_version = HOLDSPACE_VERSION;
  shop.origins = options.origins;
  for (const std::string& proxy : options.trusted_proxies) shop.trusted_proxies.push_back(address_of(proxy));
  shop.sign_on_header = options.sign_on_header;
  shop.keep_hours = options.keep_hours;
  if (options.connections_per_address > 0) shop.connections_per_address = options.connections_per_address;
  shop.connections = set_process_limits() / options.threads;
  shop.sender = sender_of(options.sender);
  return shop;
}

}  // namespace

Server::Server(ServerOptions options) : options_(std::move(options)), shop_(make_shop(options_)) {
  if (options_.redis.empty() != options_.memory_redis.empty())
    throw std::runtime_error(
        "Give --redis and --memory-redis together, or neither: open answers must be in a Redis that has no "
        "disk, and "
        "sessions in one that has.");
  if (!options_.sign_on_header.empty() && options_.trusted_proxies.empty())
    throw std::runtime_error(
        "Give --trusted-proxy with --sign-on-header: without it the header would be believed from nobody.");
  const asio::ip::address address = address_of(options_.address);
  const HeldPort held = hold_port(address, options_.port);
  const std::uint16_t port = held.number;
  const Stores stores = find_stores();
  check_stores(stores);
  key_ = facilitator_key_of(options_.folder);
  register_facilitator(stores.durable, key_);
  if (private_redis_) {
    forgetting_ = std::make_unique<Forgetting>(context_, stores.durable);
    shop_.rewrite_soon = [this] { forgetting_->rewrite_soon(); };
  }
  for (unsigned i = 0; i < options_.threads; ++i)
    threads_.push_back(std::make_unique<ServerThread>(shop_, asio::ip::tcp::endpoint(address, port),
                                                      random_base32(node_name_chars), stores.durable,
                                                      stores.memory));
  url_ = options_.public_url.empty() ? "http://" + options_.address + ":" + std::to_string(port)
                                     : options_.public_url;
  open_admin_port(options_.admin_port);
  watch_signals();
  look_after_children();
  log::info("listening",
            {{log::Field::port, std::int64_t{port}}, {log::Field::count, std::int64_t{options_.threads}}});
}

Server::~Server() = default;

Server::Stores Server::find_stores() {
  make_private_folder(options_.folder);
  if (!options_.redis.empty())
    return {redis::parse_address(options_.redis), redis::parse_address(options_.memory_redis)};
  private_redis_ = std::make_unique<redis::PrivateRedis>(options_.folder);
  return {private_redis_->address(redis::PrivateRedis::Role::durable),
          private_redis_->address(redis::PrivateRedis::Role::memory)};
}

void Server::check_stores(const Stores& stores) {
  check_store(stores.durable, redis::Purpose::durable, "--redis");
  check_store(stores.memory, redis::Purpose::memory, "--memory-redis");
}

void Server::open_admin_port(std::uint16_t port) {
  const auto loopback = asio::ip::address_v4::loopback();
  const HeldPort held = hold_port(loopback, port);
  admin_port_ = held.number;
  admin_ = std::make_unique<Listener>(context_, asio::ip::tcp::endpoint(loopback, admin_port_),
                                      [this](Descriptor socket, const asio::ip::address&) {
                                        live::spawn(context_.get_executor(),
                                                    serve_admin(adopt(context_, std::move(socket)), ready()),
                                                    "admin connection", [] {});
                                      });
  admin_->start();
  log::info("admin port", {{log::Field::port, std::int64_t{admin_port_}}});
}

bool Server::ready() const {
  for (const auto& thread : threads_)
    if (!thread->ready()) return false;
  return true;
}

void Server::watch_signals() {
  signals_.add(SIGINT);
  signals_.add(SIGTERM);
  signals_.async_wait([this](const boost::system::error_code& ec, int) {
    if (!ec) stop();
  });
}

// Begun after the signal is watched for: a child that ends before is found by the first look.
void Server::look_after_children() {
  if (!private_redis_) return;
  child_signal_.add(SIGCHLD);
  sigset_t of_children;  // whoever started us may have blocked it
  sigemptyset(&of_children);
  sigaddset(&of_children, SIGCHLD);
  pthread_sigmask(SIG_UNBLOCK, &of_children, nullptr);
  live::spawn(context_.get_executor(), look_whenever_a_child_ends(), "supervision", [this] { stop(); });
}

boost::asio::awaitable<void> Server::look_whenever_a_child_ends() {
  for (;;) {
    while (!private_redis_->supervise()) co_await live::pause_for(context_, try_again);
    co_await child_signal_.async_wait(asio::use_awaitable);
  }
}

void Server::run() {
  context_.run();
  log::info("draining");
  for (const auto& thread : threads_) thread->drain();
  for (const auto& thread : threads_) thread->join();
  threads_.clear();
  forgetting_.reset();
  private_redis_.reset();
  log::info("ended");
}

void Server::stop() {
  context_.stop();
}

}  // namespace holdspace::transport
