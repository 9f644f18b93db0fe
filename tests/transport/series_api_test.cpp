// A series gets the shown releases of its sessions, each session once, and shows them as they were.
#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "house.hpp"

namespace holdspace::testing {
namespace {

class TheSeries : public ::testing::Test {
 protected:
  template <class T>
  T ask(const std::string& method, const std::string& path, const std::string& body = "") {
    const HttpReply reply =
        call(method, House::get().port(), "/api/series" + path, House::get().server().key(), body);
    T message;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(reply.body, &message).ok()) << reply.body;
    return message;
  }
  v1::Series read(const std::string& id) { return ask<v1::Series>("GET", "/" + id); }

  // A session of the series, to its end; the release that everybody saw.
  v1::Release evening(const std::string& series_id, std::initializer_list<std::uint32_t> given) {
    v1::CreateSession wish = session_of("steps");
    wish.set_series_id(series_id);
    Group group(loop_, House::get().server(), wish, 6);
    group.move(start());
    group.move(next(group.run()));
    const std::uint32_t run = group.run();
    std::vector<v1::Answer> answers;
    for (const std::uint32_t rating : given) answers.push_back(rate(rating));
    group.answer_in_parts(6 / answers.size(), answers);
    EXPECT_TRUE(group.wait_all_held(10s));
    group.press(end_gently(run));
    return group.release_of(run, 20s);
  }

  EventLoop loop_;
};

TEST_F(TheSeries, of_three_sessions_has_the_releases_that_were_shown) {
  const std::string id = ask<v1::Series>("POST", "", R"({"title":"Thursdays"})").id();
  const std::vector<v1::Release> shown = {evening(id, {1, 5}), evening(id, {9, 2, 5}), evening(id, {4})};
  ASSERT_TRUE(loop_.until([&] { return read(id).sessions_size() == 3; }, 20s)) << read(id).DebugString();
  const v1::Series series = read(id);
  EXPECT_EQ(series.title(), "Thursdays");
  EXPECT_EQ(series.session_count(), 3U);
  for (int at = 0; at < 3; ++at) {
    ASSERT_EQ(series.sessions(at).releases_size(), 1) << series.DebugString();
    const v1::SeriesRelease& kept = series.sessions(at).releases(0);
    EXPECT_EQ(kept.step_id(), "load");
    EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(kept.release(),
                                                                   shown[static_cast<std::size_t>(at)]))
        << kept.DebugString() << shown[static_cast<std::size_t>(at)].DebugString();
  }
}

TEST_F(TheSeries, is_listed_without_its_sessions_and_deleted_at_once) {
  const std::string id = ask<v1::Series>("POST", "", R"({"title":"Mondays"})").id();
  bool there = false;
  const auto list = ask<v1::SeriesList>("GET", "");
  for (const v1::Series& one : list.series()) there |= one.id() == id;
  EXPECT_TRUE(there);
  const std::string key = House::get().server().key();
  EXPECT_EQ(call("DELETE", House::get().port(), "/api/series/" + id, key).status, 204U);
  EXPECT_EQ(call("GET", House::get().port(), "/api/series/" + id, key).status, 404U);
  EXPECT_EQ(call("DELETE", House::get().port(), "/api/series/" + id, key).status, 404U);
}

TEST_F(TheSeries, wants_a_title_that_can_be_read) {
  const std::string key = House::get().server().key();
  for (const char* body : {R"({"title":""})", R"({"title":" "})", R"({"title":"a\u202eb"})", "{", "[]"})
    EXPECT_EQ(call("POST", House::get().port(), "/api/series", key, body).status, 400U) << body;
}

TEST_F(TheSeries, is_for_facilitators) {
  for (const char* method : {"GET", "DELETE"})
    EXPECT_EQ(call(method, House::get().port(), "/api/series/ABC", "wrong").status, 401U) << method;
  EXPECT_EQ(call("POST", House::get().port(), "/api/series", "", R"({"title":"x"})").status, 401U);
}

}  // namespace
}  // namespace holdspace::testing
