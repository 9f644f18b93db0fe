// The durable half of a session: its state, by compare-and-set, and its pinned exercise. Owned by a node;
// used by its rooms. Everything here is one round trip, and every failure is an error_code
// (redis/errors.hpp): `unavailable` (not sent) or `outcome_unknown` (sent, no reply: read, look for the
// command's id, else decide again).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "holdspace/v1/exercise.pb.h"
#include "holdspace/v1/state.pb.h"
#include "redis/client.hpp"
#include "support/result.hpp"

namespace holdspace::store {

// Which state, exactly. Revision alone cannot tell two histories apart after a lost tail.
struct Version {
  std::uint64_t revision = 0;
  std::string commit_id;  // 8 bytes
  bool operator==(const Version&) const = default;
};
Version version_of(const v1::SessionState& state);
// The same, read off the bytes of a state without making it; nothing: they do not begin as a state of ours.
std::optional<Version> version_in(std::string_view state_bytes);

struct Committed {
  v1::SessionState state;  // with its new revision and commit id
};
struct Conflict {
  v1::SessionState current;  // what is stored instead
};
struct Gone {};  // the session's keys are no more: it is over
struct TooEarly {
  std::int64_t left_ms;  // until not_before_ms, by Redis TIME
};
using CommitOutcome = std::variant<Committed, Conflict, Gone, TooEarly>;

// All languages of an exercise as they are pinned to a session. Stored compressed.
using PinnedExercise = std::vector<v1::Exercise>;

class SessionStore {
 public:
  explicit SessionStore(redis::Client& durable) : durable_(durable) {}

  // Writes state (at revision 1), exercise and join code. False: the session id or the join code is taken.
  boost::asio::awaitable<Result<bool>> create(v1::SessionState state, PinnedExercise exercise);

  // Nothing: no such session.
  boost::asio::awaitable<Result<std::optional<v1::SessionState>>> read(std::string session_id);
  boost::asio::awaitable<Result<std::optional<PinnedExercise>>> exercise(std::string session_id);

  // Writes `next` as revision `next.revision() + 1` with a fresh commit id, publishes it, and renews the
  // keys' expiry (which may lag by limits::life_slack), if the stored version is still the one `next` was
  // decided from (its revision and commit id). Not before `not_before_ms` of Redis TIME; 0: at once.
  boost::asio::awaitable<Result<CommitOutcome>> commit(v1::SessionState next, std::int64_t not_before_ms = 0);

  // Whether a commit of this node is under way that will have this id: whoever hears of it by the channel
  // needs not listen, since the reply tells.
  bool committing(const std::string& commit_id) const { return under_way_->contains(commit_id); }

  // In the order asked; nothing where there is no such session. For the 2 s poll.
  boost::asio::awaitable<Result<std::vector<std::optional<Version>>>> versions(
      std::vector<std::string> session_ids);

  // Everything durable of a session, and its join code, now. False: there was no such session. Nodes that
  // have people in it find out by their poll of versions; its keys in the memory Redis are theirs to destroy.
  boost::asio::awaitable<Result<bool>> erase(std::string session_id);

  // The session behind a join code.
  boost::asio::awaitable<Result<std::optional<std::string>>> find_code(std::string join_code);

 private:
  redis::Client& durable_;
  const std::shared_ptr<std::set<std::string>> under_way_ = std::make_shared<std::set<std::string>>();  // ids
};

}  // namespace holdspace::store
