#include "store/session_store.hpp"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

#include "store/failures.hpp"
#include "store/keys.hpp"
#include "store/lua_scripts.hpp"
#include "store/pinning.hpp"
#include "support/clock.hpp"
#include "support/limits.hpp"
#include "support/random.hpp"

namespace holdspace::store {
namespace {

using boost::asio::awaitable;

constexpr std::size_t commit_id_bytes = 8;
constexpr std::int64_t slack_ms = std::chrono::milliseconds(limits::life_slack).count();

std::int64_t time_to_live_ms(const v1::SessionState& state) {
  const std::uint32_t hours = state.settings().keep_hours();
  const std::chrono::milliseconds after_end =
      hours > 0 ? std::chrono::milliseconds(std::chrono::hours(hours)) : limits::keep_after_end;
  const std::chrono::milliseconds time =
      state.phase() == v1::SESSION_PHASE_ENDED ? after_end : std::chrono::milliseconds(limits::keep_unended);
  return time.count();
}

// The next version of a state, with what the script is to write.
v1::SessionState numbered(v1::SessionState state) {
  state.set_revision(state.revision() + 1);
  state.set_commit_id(random_bytes(commit_id_bytes));
  return state;
}

// For as long as it is; may outlive the store, as what it stands in may.
class UnderWay {
 public:
  UnderWay(std::shared_ptr<std::set<std::string>> all, std::string commit_id)
      : all_(std::move(all)), at_(all_->insert(std::move(commit_id)).first) {}
  ~UnderWay() { all_->erase(at_); }
  UnderWay(const UnderWay&) = delete;
  UnderWay& operator=(const UnderWay&) = delete;

 private:
  const std::shared_ptr<std::set<std::string>> all_;
  const std::set<std::string>::iterator at_;
};

Result<v1::SessionState> state_from(const std::string& blob) {
  v1::SessionState state;
  if (!state.ParseFromString(blob)) return misshapen<v1::SessionState>();
  return state;
}

Result<CommitOutcome> outcome_of(const redis::Reply& reply, v1::SessionState next) {
  if (!reply.is_array() || reply.elements.empty()) return misshapen<CommitOutcome>();
  const std::string& word = reply.elements[0].text;
  if (word == "gone") return CommitOutcome(Gone{});
  if (reply.elements.size() < 2) return misshapen<CommitOutcome>();
  if (word == "ok") return CommitOutcome(Committed{std::move(next)});
  if (word == "early") return CommitOutcome(TooEarly{reply.elements[1].integer});
  Result<v1::SessionState> current = state_from(reply.elements[1].text);
  if (!current) return failure_of<CommitOutcome>(current);
  return CommitOutcome(Conflict{std::move(*current)});
}

}  // namespace

Version version_of(const v1::SessionState& state) {
  return {state.revision(), state.commit_id()};
}

// session_id, revision, commit_id: the lowest numbers, which are written first.
std::optional<Version> version_in(std::string_view state_bytes) {
  using Wire = google::protobuf::internal::WireFormatLite;
  google::protobuf::io::CodedInputStream in(reinterpret_cast<const std::uint8_t*>(state_bytes.data()),
                                            static_cast<int>(state_bytes.size()));
  const auto text = [&](int field, std::string& into) {
    std::uint32_t size = 0;
    return in.ReadTag() == Wire::MakeTag(field, Wire::WIRETYPE_LENGTH_DELIMITED) && in.ReadVarint32(&size) &&
           in.ReadString(&into, static_cast<int>(size));
  };
  std::string session_id;
  Version version;
  const bool read =
      text(v1::SessionState::kSessionIdFieldNumber, session_id) &&
      in.ReadTag() == Wire::MakeTag(v1::SessionState::kRevisionFieldNumber, Wire::WIRETYPE_VARINT) &&
      in.ReadVarint64(&version.revision) && text(v1::SessionState::kCommitIdFieldNumber, version.commit_id);
  if (!read) return std::nullopt;
  return version;
}

// The code last: it lies in another slot of a cluster, and a session that nobody can find yet is taken back.
// If this process dies in between, such a session expires.
awaitable<Result<bool>> SessionStore::create(v1::SessionState state, PinnedExercise exercise) {
  state = numbered(std::move(state));
  const std::string id = state.session_id();
  const std::string life = std::to_string(time_to_live_ms(state));
  std::vector<std::string> keys = {keys::state(id), keys::exercise(id)};
  std::vector<std::string> arguments = {std::to_string(state.revision()), state.commit_id(),
                                        state.SerializeAsString(), pin(exercise), life};
  const Result<redis::Reply> written =
      co_await durable_.run(create_session_lua, std::move(keys), std::move(arguments));
  if (!written) co_return failure_of<bool>(written);
  if (written->integer == 0) co_return false;
  redis::Request take_code("SET", keys::code(state.settings().join_code()), id, "NX", "PX", life);
  const Result<redis::Reply> taken = co_await durable_.run(std::move(take_code));
  if (!taken) co_return failure_of<bool>(taken);
  if (!taken->is_nil()) co_return true;
  const Result<redis::Reply> back =
      co_await durable_.run(redis::Request("DEL", keys::state(id), keys::exercise(id)));
  if (!back) co_return failure_of<bool>(back);
  co_return false;
}

awaitable<Result<std::optional<v1::SessionState>>> SessionStore::read(std::string session_id) {
  using Read = std::optional<v1::SessionState>;
  const Result<redis::Reply> reply =
      co_await durable_.run(redis::Request("HGET", keys::state(session_id), "blob"));
  if (!reply) co_return failure_of<Read>(reply);
  if (reply->is_nil()) co_return Read();
  Result<v1::SessionState> state = state_from(reply->text);
  if (!state) co_return failure_of<Read>(state);
  co_return Read(std::move(*state));
}

awaitable<Result<std::optional<PinnedExercise>>> SessionStore::exercise(std::string session_id) {
  using Read = std::optional<PinnedExercise>;
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("GET", keys::exercise(session_id)));
  if (!reply) co_return failure_of<Read>(reply);
  if (reply->is_nil()) co_return Read();
  std::optional<PinnedExercise> languages = unpin(reply->text);
  if (!languages) co_return misshapen<Read>();
  co_return languages;
}

awaitable<Result<CommitOutcome>> SessionStore::commit(v1::SessionState next, std::int64_t not_before_ms) {
  const Version from = version_of(next);
  const std::string id = next.session_id();
  const std::string code_key = keys::code(next.settings().join_code());
  const std::string life = std::to_string(time_to_live_ms(next));
  next = numbered(std::move(next));
  const UnderWay under_way(under_way_, next.commit_id());
  std::vector<std::string> keys = {keys::state(id), keys::exercise(id), keys::seats(id), keys::channel(id)};
  std::vector<std::string> arguments = {std::to_string(from.revision),
                                        from.commit_id,
                                        std::to_string(next.revision()),
                                        next.commit_id(),
                                        next.SerializeAsString(),
                                        std::to_string(not_before_ms),
                                        life,
                                        time_for_scripts(),
                                        std::to_string(slack_ms)};
  const Result<redis::Reply> reply = co_await durable_.run(commit_lua, std::move(keys), std::move(arguments));
  if (!reply) co_return failure_of<CommitOutcome>(reply);
  Result<CommitOutcome> outcome = outcome_of(*reply, std::move(next));
  // The code lies in another slot of a cluster, so the script cannot prolong it; if this is lost, the next
  // time does it.
  if (outcome && std::holds_alternative<Committed>(*outcome) && reply->elements.at(1).integer == 1)
    durable_.tell(redis::Request("PEXPIRE", code_key, life));
  co_return outcome;
}

awaitable<Result<std::vector<std::optional<Version>>>> SessionStore::versions(
    std::vector<std::string> session_ids) {
  using Versions = std::vector<std::optional<Version>>;
  std::vector<redis::Request> questions;
  questions.reserve(session_ids.size());
  for (const std::string& id : session_ids) questions.emplace_back("HMGET", keys::state(id), "rev", "commit");
  const std::vector<Result<redis::Reply>> replies = co_await durable_.run_all(std::move(questions));
  Versions versions;
  for (const Result<redis::Reply>& reply : replies) {
    if (!reply) co_return failure_of<Versions>(reply);
    if (!reply->is_array() || reply->elements.size() != 2) co_return misshapen<Versions>();
    const redis::Reply& revision = reply->elements[0];
    if (revision.is_nil())
      versions.emplace_back();
    else
      versions.push_back(Version{std::stoull(revision.text), reply->elements[1].text});
  }
  co_return versions;
}

// The code first: if this process dies in between, whoever asks again still finds in the state which it was.
awaitable<Result<bool>> SessionStore::erase(std::string session_id) {
  const Result<std::optional<v1::SessionState>> state = co_await read(session_id);
  if (!state && state.error() != redis::Error::protocol_error) co_return failure_of<bool>(state);
  if (state && *state) {
    std::vector<std::string> keys(1, keys::code((*state)->settings().join_code()));
    std::vector<std::string> arguments(1, session_id);
    const Result<redis::Reply> released =
        co_await durable_.run(release_code_lua, std::move(keys), std::move(arguments));
    if (!released) co_return failure_of<bool>(released);
  }
  redis::Request delete_all("DEL", keys::state(session_id), keys::exercise(session_id),
                            keys::seats(session_id));
  const Result<redis::Reply> deleted = co_await durable_.run(std::move(delete_all));
  if (!deleted) co_return failure_of<bool>(deleted);
  co_return deleted->integer > 0;
}

awaitable<Result<std::optional<std::string>>> SessionStore::find_code(std::string join_code) {
  using Found = std::optional<std::string>;
  const Result<redis::Reply> reply = co_await durable_.run(redis::Request("GET", keys::code(join_code)));
  if (!reply) co_return failure_of<Found>(reply);
  co_return reply->is_nil() ? Found() : Found(reply->text);
}

}  // namespace holdspace::store
