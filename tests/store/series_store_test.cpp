#include "store/series_store.hpp"

#include "store/store_fixture.hpp"
#include "support/limits.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class WeeklyCircle : public StoreTest {
 protected:
  static v1::SeriesSession evening(const std::string& title, std::int64_t ended_ms = 60'000) {
    v1::SeriesSession session;
    session.set_title(title);
    session.set_ended_ms(ended_ms);
    session.add_releases()->set_step_id("arriving");
    return session;
  }
  std::string made_series(const std::string& title = "Thursdays") {
    return loop_.run(series_.make(title)).value().value();
  }
  AppendOutcome appends(const std::string& id, const std::string& session_id, v1::SeriesSession session) {
    return loop_.run(series_.append(id, session_id, session)).value();
  }
  std::vector<std::string> titles(const std::string& id) {
    std::vector<std::string> all;
    const v1::Series series = loop_.run(series_.read(id)).value().value();
    for (const v1::SeriesSession& session : series.sessions()) all.push_back(session.title());
    return all;
  }
  SeriesStore series_{client_};
};

TEST_F(WeeklyCircle, keeps_the_releases_of_its_sessions_in_the_order_in_which_they_ended) {
  const std::string id = made_series();
  EXPECT_EQ(appends(id, "S2", evening("second", 120'000)), AppendOutcome::appended);
  EXPECT_EQ(appends(id, "S1", evening("first", 60'000)), AppendOutcome::appended);
  EXPECT_EQ(appends(id, "S3", evening("third", 180'000)), AppendOutcome::appended);
  EXPECT_THAT(titles(id), ElementsAre("first", "second", "third"));
  const v1::Series series = loop_.run(series_.read(id)).value().value();
  EXPECT_EQ(series.title(), "Thursdays");
  EXPECT_EQ(series.session_count(), 3u);
  EXPECT_EQ(series.sessions(0).releases(0).step_id(), "arriving");
}

TEST_F(WeeklyCircle, a_session_that_is_appended_again_is_there_once_and_as_it_was_said_last) {
  const std::string id = made_series();
  appends(id, "S1", evening("first"));
  appends(id, "S2", evening("second", 120'000));
  EXPECT_EQ(appends(id, "S1", evening("first, with what was shown after its end")), AppendOutcome::was_there);
  EXPECT_THAT(titles(id), ElementsAre("first, with what was shown after its end", "second"));
}

TEST_F(WeeklyCircle, is_listed_by_title_without_its_sessions) {
  const std::string b = made_series("B");
  made_series("A");
  appends(b, "S1", evening("first"));
  const std::vector<v1::Series> all = loop_.run(series_.list()).value();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].title(), "A");
  EXPECT_EQ(all[1].title(), "B");
  EXPECT_EQ(all[1].id(), b);
  EXPECT_EQ(all[1].session_count(), 1u);
  EXPECT_EQ(all[1].sessions_size(), 0);
  EXPECT_EQ(loop_.run(series_.title(b)).value(), "B");
}

TEST_F(WeeklyCircle, that_was_deleted_leaves_nothing_and_a_late_session_does_not_bring_it_back) {
  const std::string id = made_series();
  appends(id, "S1", evening("first"));
  EXPECT_TRUE(loop_.run(series_.remove(id)).value());
  EXPECT_FALSE(loop_.run(series_.remove(id)).value());
  EXPECT_EQ(appends(id, "S2", evening("second")), AppendOutcome::no_series);
  EXPECT_FALSE(loop_.run(series_.read(id)).value().has_value());
  EXPECT_FALSE(loop_.run(series_.title(id)).value().has_value());
  EXPECT_THAT(loop_.run(series_.list()).value(), IsEmpty());
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 0);
}

// N14: releases and nothing else; a session that was erased leaves no trace of its id here.
TEST_F(WeeklyCircle, knows_no_session_id) {
  const std::string id = made_series();
  appends(id, "SESSION-ID-OF-26-LETTERS", evening("first"));
  std::string bytes;
  const auto stored = server_.ask("HGETALL", "hs:series:" + id);
  for (const auto& word : stored->elements) bytes += word.text;
  EXPECT_EQ(bytes.find("SESSION-ID"), std::string::npos);
}

TEST_F(WeeklyCircle, does_not_expire) {
  const std::string id = made_series();
  appends(id, "S1", evening("first"));
  EXPECT_EQ(left_ms("hs:series:" + id), -1);
}

TEST_F(WeeklyCircle, has_an_end_to_what_it_takes) {
  const std::string id = made_series();
  server_.ask("HSET", "hs:series:" + id, "count", std::to_string(limits::series_sessions));
  EXPECT_EQ(appends(id, "S1", evening("one too many")), AppendOutcome::full);
  for (std::size_t i = 1; i < limits::series; ++i) server_.ask("SADD", "hs:series", std::to_string(i));
  EXPECT_FALSE(loop_.run(series_.make("one too many")).value().has_value());
}

}  // namespace
}  // namespace holdspace::store
