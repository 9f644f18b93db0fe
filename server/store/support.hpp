// Requests for support: the one path that points to a person, and means to (N15). In the memory Redis only,
// under a key of its own, never joined with an answer; says nothing of where in the exercise it was pressed.
// Every change announces `inbox_changed` on the MemoryChannel.
#pragma once

#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "holdspace/v1/client.pb.h"
#include "holdspace/v1/view.pb.h"
#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

enum class AskOutcome {
  taken,     // also: was there already
  too_many,  // limits::support_requests_per_seat of this seat are not done yet
  not_yours  // another seat asked under this id
};

class Support {
 public:
  explicit Support(redis::Client& memory) : memory_(memory) {}

  // Asking again under the same id changes nothing.
  boost::asio::awaitable<Result<AskOutcome>> ask(std::string session_id, std::string id, std::string seat,
                                                 v1::SupportWording wording);
  // False: this seat has no such request (any more).
  boost::asio::awaitable<Result<bool>> withdraw(std::string session_id, std::string id, std::string seat);
  // False: there is no such request (any more).
  boost::asio::awaitable<Result<bool>> answer(std::string session_id, std::string id,
                                              v1::SupportAnswer answer);

  // By id, which is random: not in the order in which they came.
  boost::asio::awaitable<Result<std::vector<v1::SupportRequestView>>> read(std::string session_id);
  boost::asio::awaitable<Result<void>> destroy(std::string session_id);

 private:
  redis::Client& memory_;
};

}  // namespace holdspace::store
