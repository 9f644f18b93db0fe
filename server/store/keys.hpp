// The names of all keys and channels. Those of one session carry its hash tag, so a cluster keeps them
// together.
#pragma once

#include <string>
#include <string_view>

#include "store/answer_box.hpp"

namespace holdspace::store::keys {

inline std::string of_session(const std::string& session_id, const char* what) {
  return "hs:{" + session_id + "}:" + what;
}

// durable
inline std::string state(const std::string& session_id) {
  return of_session(session_id, "state");
}
inline std::string exercise(const std::string& session_id) {
  return of_session(session_id, "exercise");
}
inline std::string seats(const std::string& session_id) {
  return of_session(session_id, "seats");
}
inline std::string channel(const std::string& session_id) {
  return "hs:{" + session_id + "}";
}
inline std::string code(const std::string& join_code) {
  return "hs:code:" + join_code;
}
inline constexpr char facilitators[] = "hs:facilitators";
inline constexpr char own_exercises[] = "hs:library";  // the set of their ids
inline std::string own_exercise(const std::string& id) {
  return "hs:library:" + id;
}
inline constexpr char all_series[] = "hs:series";  // the set of their ids
inline std::string series(const std::string& id) {
  return "hs:series:" + id;
}

// memory
inline std::string box(const BoxName& box) {
  return of_session(box.session_id, "box:") + std::to_string(box.run) + ":" + std::to_string(box.epoch);
}
inline std::string presence(const std::string& session_id) {
  return of_session(session_id, "presence");
}
inline std::string roll(const std::string& session_id) {
  return of_session(session_id, "roll");
}
inline std::string shares(const std::string& session_id, std::uint32_t run) {
  return of_session(session_id, "shares:") + std::to_string(run);
}
inline std::string share_batches(const std::string& session_id) {
  return of_session(session_id, "batches");
}
inline std::string support(const std::string& session_id) {
  return of_session(session_id, "support");
}
inline std::string stopped_rounds(const std::string& session_id) {
  return of_session(session_id, "stopped");
}
inline std::string memory_channel(const std::string& session_id) {
  return of_session(session_id, "m");
}

// The session whose channel it is; empty: it is not such a channel.
inline std::string session_of(std::string_view channel, std::string_view end_of_channel) {
  constexpr std::string_view begin = "hs:{";
  if (channel.size() < begin.size() + end_of_channel.size() || !channel.starts_with(begin) ||
      !channel.ends_with(end_of_channel))
    return {};
  channel.remove_prefix(begin.size());
  channel.remove_suffix(end_of_channel.size());
  return std::string(channel);
}

}  // namespace holdspace::store::keys
