// The names of all keys and channels. Those of one session carry its hash tag, so a cluster keeps them
// together.
#pragma once

#include <string>

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

// memory
inline std::string box(const BoxName& box) {
  return of_session(box.session_id, "box:") + std::to_string(box.run) + ":" + std::to_string(box.epoch);
}
inline std::string presence(const std::string& session_id) {
  return of_session(session_id, "presence");
}

}  // namespace holdspace::store::keys
