// A real Redis and a client that is up, one for each test; and sessions to try things with.
#pragma once

#include <chrono>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "holdspace/v1/state.pb.h"
#include "redis/client.hpp"
#include "redis/loop.hpp"
#include "redis/redis_process.hpp"
#include "store/session_store.hpp"

namespace holdspace::testing {

class StoreTest : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(loop_.run(client_.ready(5s))); }

  static v1::SessionState lobby(const std::string& session_id = "S", const std::string& code = "ABC234") {
    v1::SessionState state;
    state.set_session_id(session_id);
    state.set_phase(v1::SESSION_PHASE_LOBBY);
    state.mutable_settings()->set_join_code(code);
    return state;
  }

  // Made, and read back.
  v1::SessionState made(const std::string& session_id = "S", const std::string& code = "ABC234") {
    v1::Exercise exercise;
    exercise.set_id("pulse");
    exercise.set_language("en");
    EXPECT_TRUE(loop_.run(store_.create(lobby(session_id, code), {exercise})).value());
    return stored(session_id);
  }
  v1::SessionState stored(const std::string& session_id = "S") {
    return loop_.run(store_.read(session_id)).value().value();
  }
  std::int64_t left_ms(const std::string& key) { return server_.ask("PTTL", key)->integer; }

  RedisProcess server_;
  Loop loop_;
  redis::Client client_{loop_.context(), server_.address()};
  store::SessionStore store_{client_};
};

}  // namespace holdspace::testing
