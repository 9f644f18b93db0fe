#include "redis/server_check.hpp"

#include <map>

#include <boost/asio/use_awaitable.hpp>

#include "redis/server_version.hpp"
#include "support/limits.hpp"

namespace holdspace::redis {

namespace asio = boost::asio;

namespace {

struct Seen {
  std::string info;                             // INFO server and INFO replication
  std::map<std::string, std::string> settings;  // CONFIG GET
};

// "name:value" on a line of its own.
std::string field_of(const std::string& info, const std::string& name) {
  auto at = info.find("\n" + name + ":");
  if (at == std::string::npos) return "";
  at += name.size() + 2;
  return info.substr(at, info.find_first_of("\r\n", at) - at);
}

std::string name_of(Purpose purpose) {
  switch (purpose) {
    case Purpose::durable: return "The durable Redis (--redis)";
    case Purpose::memory: return "The memory Redis (--memory-redis)";
  }
  return "The Redis";
}

// What is wrong with a setting that must have one value; empty: nothing.
std::string wrong_setting(const Seen& seen, Purpose purpose, const std::string& name,
                          const std::string& right, const std::string& why) {
  const auto found = seen.settings.find(name);
  if (found != seen.settings.end() && found->second == right) return "";
  const std::string value = found == seen.settings.end() ? "unknown" : "\"" + found->second + "\"";
  return name_of(purpose) + " has the setting " + name + " at " + value + ". " + why +
         " Set it with: CONFIG SET " + name + " " + (right.empty() ? "\"\"" : right) + ", and in redis.conf.";
}

std::string wrong_with_memory(const Seen& seen) {
  struct Rule {
    const char *name, *right, *why;
  };
  static constexpr Rule rules[] = {
      {"save", "", "It holds open answers, which must never be on a disk: no snapshots."},
      {"appendonly", "no", "It holds open answers, which must never be on a disk: no append-only file."},
      {"slowlog-log-slower-than", "-1", "A slow log would quote answers."},
      {"crash-log-enabled", "no", "A crash log would quote answers."}};
  for (const Rule& rule : rules) {
    std::string wrong = wrong_setting(seen, Purpose::memory, rule.name, rule.right, rule.why);
    if (!wrong.empty()) return wrong;
  }
  const std::string replicas = field_of(seen.info, "connected_slaves");
  if (replicas == "0") return "";
  return name_of(Purpose::memory) + " has " + (replicas.empty() ? "an unknown number of" : replicas) +
         " replica(s) (connected_slaves). It holds open answers, which must not be copied: detach them with "
         "REPLICAOF "
         "NO ONE on each.";
}

std::string wrong_with(const Seen& seen, Purpose purpose) {
  const std::string text = field_of(seen.info, "redis_version");
  const auto version = parse_version(text);
  if (!version || *version < oldest_version)
    return name_of(purpose) + " has version " + (text.empty() ? "unknown" : text) +
           " (redis_version). Holdspace needs " + to_string(oldest_version) + " or newer.";
  const std::string role = field_of(seen.info, "role");
  if (role != "master")
    return name_of(purpose) + " is itself a replica (role:" + role +
           ") and takes no writes. Name its master.";
  std::string wrong = wrong_setting(seen, purpose, "maxmemory-policy", "noeviction",
                                    "Under memory pressure it would silently throw away sessions.");
  if (!wrong.empty() || purpose == Purpose::durable) return wrong;
  return wrong_with_memory(seen);
}

}  // namespace

asio::awaitable<Result<std::string>> check_server(Client& client, Purpose purpose) {
  const bool up = co_await client.ready(limits::redis_deadline);
  if (!up) co_return make_error_code(Error::unavailable);
  std::vector<Request> requests{Request("INFO", "server"), Request("INFO", "replication")};
  for (const char* name :
       {"maxmemory-policy", "save", "appendonly", "slowlog-log-slower-than", "crash-log-enabled"})
    requests.emplace_back("CONFIG", "GET", name);
  std::vector<Result<Reply>> outcomes = co_await client.run_all(std::move(requests));
  Seen seen;
  for (const Result<Reply>& outcome : outcomes) {
    if (!outcome && outcome.error() == Error::server_error)
      co_return name_of(purpose) + " does not let Holdspace look at its settings (INFO, CONFIG GET): \"" +
          client.last_refusal() + "\". Allow both for this user.";
    if (!outcome) co_return outcome.error();
    if (outcome->is_text()) seen.info += "\n" + outcome->text;
    if (outcome->elements.size() == 2) seen.settings[outcome->elements[0].text] = outcome->elements[1].text;
  }
  co_return wrong_with(seen, purpose);
}

}  // namespace holdspace::redis
