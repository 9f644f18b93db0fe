#include "transport/start_checks.hpp"

#include <optional>
#include <stdexcept>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include "live/timer.hpp"
#include "store/facilitators.hpp"
#include "support/limits.hpp"

namespace holdspace::transport {
namespace {

namespace asio = boost::asio;

constexpr auto try_again = std::chrono::milliseconds(50);

// Runs a coroutine to its end on a context of its own; for the few questions before the threads run.
template <class T>
T wait_for(asio::io_context& context, asio::awaitable<T> work) {
  std::optional<T> result;
  std::exception_ptr fault;
  asio::co_spawn(context, std::move(work), [&](std::exception_ptr e, T value) {
    fault = e;
    if (!e) result = std::move(value);
    context.stop();
  });
  context.run();
  if (fault) std::rethrow_exception(fault);
  return std::move(*result);
}

// Empty: fine.
asio::awaitable<std::string> check_until_it_answers(asio::io_context& context, redis::Client& client,
                                                    redis::Purpose purpose) {
  const auto give_up = std::chrono::steady_clock::now() + limits::redis_deadline * 2;
  std::string last_words = "it does not answer";
  while (std::chrono::steady_clock::now() < give_up) {
    const Result<std::string> verdict = co_await redis::check_server(client, purpose);
    if (verdict) co_return *verdict;
    last_words = verdict.error().message();
    co_await live::pause_for(context, try_again);
  }
  co_return "cannot be reached: " + last_words + ". Is it running, and is the address right?";
}

asio::awaitable<bool> add_until_it_answers(asio::io_context& context, redis::Client& client,
                                           std::string key) {
  store::Facilitators facilitators(client);
  const auto give_up = std::chrono::steady_clock::now() + limits::redis_deadline * 2;
  while (std::chrono::steady_clock::now() < give_up) {
    const Result<void> added = co_await facilitators.add(key, "operator");
    if (added) co_return true;
    co_await live::pause_for(context, try_again);
  }
  co_return false;
}

}  // namespace

asio::ip::address address_of(const std::string& text) {
  boost::system::error_code ec;
  asio::ip::address address = asio::ip::make_address(text, ec);
  if (ec) throw std::runtime_error(text + " is not an IP address.");
  return address;
}

store::Library library_of(const std::filesystem::path& folder) {
  auto read = store::read_library(folder);
  if (auto* library = std::get_if<store::Library>(&read)) return std::move(*library);
  std::string words = "The exercises in " + folder.string() + " cannot be used:";
  for (const std::string& fault : std::get<std::vector<std::string>>(read)) words += "\n  " + fault;
  throw std::runtime_error(words);
}

void make_private_folder(const std::filesystem::path& folder) {
  std::error_code ec;
  std::filesystem::create_directories(folder, ec);
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ec);
  if (ec || !std::filesystem::is_directory(folder))
    throw std::runtime_error("Cannot use " + folder.string() +
                             " for data. Choose another folder with --data.");
}

void check_store(const redis::Address& address, redis::Purpose purpose, const std::string& option) {
  asio::io_context context(1);
  redis::Client client(context, address);
  const std::string fault = wait_for(context, check_until_it_answers(context, client, purpose));
  client.stop();
  if (!fault.empty()) throw std::runtime_error("The Redis of " + option + ": " + fault);
}

void register_facilitator(const redis::Address& durable, const std::string& key) {
  asio::io_context context(1);
  redis::Client client(context, durable);
  const bool added = wait_for(context, add_until_it_answers(context, client, key));
  client.stop();
  if (!added)
    throw std::runtime_error("The facilitator key could not be stored: the durable Redis does not answer.");
}

}  // namespace holdspace::transport
