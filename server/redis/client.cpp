#include "redis/client.hpp"

#include <boost/asio/use_awaitable.hpp>

#include "redis/connection.hpp"
#include "redis/upkeep.hpp"

namespace holdspace::redis {

namespace {

Request script_request(std::string_view command, std::string_view script,
                       const std::vector<std::string>& keys, const std::vector<std::string>& arguments) {
  constexpr std::size_t around_a_word = 8;  // its length, mostly below 100, and two ends of a line
  Request request(command, script, keys.size());
  std::size_t bytes = 0;
  for (const auto* words : {&keys, &arguments})
    for (const std::string& word : *words) bytes += word.size() + around_a_word;
  request.reserve(bytes);
  for (const std::string& key : keys) request.add(key);
  for (const std::string& argument : arguments) request.add(argument);
  return request;
}

}  // namespace

Client::Client(boost::asio::io_context& context, Address address)
    : upkeep_(std::make_shared<Upkeep>(context, std::move(address))) {
  upkeep_->start();
}

Client::~Client() {
  stop();
}

boost::asio::awaitable<Result<Reply>> Client::run(Request request) {
  // A copy, because the client may be gone when the reply comes.
  const auto upkeep = upkeep_;
  const auto connection = upkeep->connection();
  if (!connection) co_return make_error_code(Error::unavailable);
  Result<Reply> outcome = co_await ask(connection, std::move(request));
  co_return upkeep->judge(std::move(outcome));
}

boost::asio::awaitable<Result<Reply>> Client::run(const Script& script, std::vector<std::string> keys,
                                                  std::vector<std::string> arguments) {
  const auto upkeep = upkeep_;
  const auto connection = upkeep->connection();
  if (!connection) co_return make_error_code(Error::unavailable);
  Request by_hash = script_request("EVALSHA", script.sha1(), keys, arguments);
  Result<Reply> outcome = co_await ask(connection, std::move(by_hash));
  const bool unknown_script = outcome && outcome->is_error() && code_of(outcome->text) == "NOSCRIPT";
  if (unknown_script) {
    // On the same connection: if that has ended meanwhile, nothing was done, and that is what comes out.
    Request whole = script_request("EVAL", script.text(), keys, arguments);
    outcome = co_await ask(connection, std::move(whole));
  }
  co_return upkeep->judge(std::move(outcome));
}

boost::asio::awaitable<std::vector<Result<Reply>>> Client::run_all(std::vector<Request> requests) {
  const auto upkeep = upkeep_;
  const auto connection = upkeep->connection();
  if (!connection) {
    std::vector<Result<Reply>> none(requests.size(), make_error_code(Error::unavailable));
    co_return none;
  }
  std::vector<Result<Reply>> outcomes = co_await ask_all(connection, std::move(requests));
  for (Result<Reply>& outcome : outcomes) outcome = upkeep->judge(std::move(outcome));
  co_return outcomes;
}

void Client::tell(const Request& request) {
  const auto connection = upkeep_->connection();
  if (connection)
    connection->send(request,
                     [upkeep = upkeep_](Result<Reply> outcome) { upkeep->judge(std::move(outcome)); });
}

boost::asio::awaitable<bool> Client::ready(std::chrono::milliseconds patience) {
  const auto upkeep = upkeep_;
  if (!upkeep->up()) co_await upkeep->until_up(patience);
  co_return upkeep->up();
}

const std::string& Client::last_refusal() const {
  return upkeep_->last_refusal();
}
bool Client::up() const {
  return upkeep_->up();
}
std::chrono::milliseconds Client::down_for() const {
  return upkeep_->down_for();
}
std::int64_t Client::server_now_ms() const {
  return upkeep_->server_now_ms();
}
void Client::stop() {
  upkeep_->stop();
}

}  // namespace holdspace::redis
