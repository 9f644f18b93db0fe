// Series: the releases of sessions that belong together, such as a weekly circle, and nothing else of them
// (N14), until the series is deleted. Durable; no expiry. Of a session it knows what v1::SeriesSession says,
// and a hash of its id, so that it is there once however often it is appended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "holdspace/v1/api.pb.h"
#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

enum class AppendOutcome {
  appended,
  was_there,  // replaced: a release was shown after the end
  full,       // limits::series_sessions
  no_series   // it was deleted
};

class SeriesStore {
 public:
  explicit SeriesStore(redis::Client& durable) : durable_(durable) {}

  // Its id. Nothing: there are limits::series already.
  boost::asio::awaitable<Result<std::optional<std::string>>> make(std::string title);
  // A session is there once, as it was appended last.
  boost::asio::awaitable<Result<AppendOutcome>> append(std::string id, std::string session_id,
                                                       v1::SeriesSession session);
  // Without their sessions, by title.
  boost::asio::awaitable<Result<std::vector<v1::Series>>> list();
  // With its sessions, in the order in which they ended. Nothing: there is none.
  boost::asio::awaitable<Result<std::optional<v1::Series>>> read(std::string id);
  boost::asio::awaitable<Result<std::optional<std::string>>> title(std::string id);
  // False: there was none.
  boost::asio::awaitable<Result<bool>> remove(std::string id);

 private:
  redis::Client& durable_;
};

}  // namespace holdspace::store
