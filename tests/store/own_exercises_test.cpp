#include "store/own_exercises.hpp"

#include <boost/asio/co_spawn.hpp>

#include "store/store_fixture.hpp"
#include "support/limits.hpp"

namespace holdspace::store {
namespace {

using holdspace::testing::StoreTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class OwnLibrary : public StoreTest {
 protected:
  static PinnedExercise written(const std::string& id, const std::string& title) {
    PinnedExercise languages(2);
    languages[0].set_language("en");
    languages[1].set_language("de");
    for (v1::Exercise& exercise : languages) {
      exercise.set_id(id);
      exercise.set_title(title + " (" + exercise.language() + ")");
    }
    return languages;
  }
  std::uint32_t saves(const std::string& id, const std::string& title, std::uint32_t edited_from) {
    const SaveOutcome outcome = loop_.run(own_.save(written(id, title), edited_from)).value();
    return std::holds_alternative<Saved>(outcome) ? std::get<Saved>(outcome).version : 0;
  }
  std::optional<PinnedExercise> newest(const std::string& id) { return loop_.run(own_.newest(id)).value(); }
  OwnExercises own_{client_};
};

TEST_F(OwnLibrary, each_saving_is_a_version_of_its_own_with_all_languages) {
  EXPECT_EQ(saves("evening-circle", "Evening", 0), 1u);
  EXPECT_EQ(saves("evening-circle", "Evening, shorter", 1), 2u);
  EXPECT_THAT(loop_.run(own_.versions("evening-circle")).value(), ElementsAre(1u, 2u));
  const PinnedExercise first = loop_.run(own_.version("evening-circle", 1)).value().value();
  ASSERT_EQ(first.size(), 2u);
  EXPECT_EQ(first[0].title(), "Evening (en)");
  EXPECT_EQ(first[1].version(), 1u);
  const PinnedExercise second = newest("evening-circle").value();
  EXPECT_EQ(second[1].title(), "Evening, shorter (de)");
  EXPECT_EQ(second[0].version(), 2u);
}

TEST_F(OwnLibrary, who_edited_an_older_version_overwrites_nothing_and_is_told_which_is_newest) {
  saves("circle", "mine", 0);
  saves("circle", "somebody else's", 1);
  const SaveOutcome late = loop_.run(own_.save(written("circle", "mine again"), 1)).value();
  ASSERT_TRUE(std::holds_alternative<ChangedMeanwhile>(late));
  EXPECT_EQ(std::get<ChangedMeanwhile>(late).newest, 2u);
  EXPECT_EQ(newest("circle")->at(0).title(), "somebody else's (en)");
  EXPECT_EQ(saves("circle", "a new one under a name that is taken", 0), 0u);
}

TEST_F(OwnLibrary, of_two_who_save_at_once_one_is_told) {
  redis::Client other_client(loop_.context(), server_.address());
  ASSERT_TRUE(loop_.run(other_client.ready(std::chrono::seconds(5))));
  OwnExercises others(other_client);
  for (std::uint32_t version = 0; version < 20; ++version) {
    int done = 0, saved = 0;
    auto note = [&](std::exception_ptr, Result<SaveOutcome> outcome) {
      ++done;
      saved += std::holds_alternative<Saved>(outcome.value());
    };
    boost::asio::co_spawn(loop_.context(), own_.save(written("circle", "a"), version), note);
    boost::asio::co_spawn(loop_.context(), others.save(written("circle", "b"), version), note);
    ASSERT_TRUE(loop_.until([&] { return done == 2; }));
    ASSERT_EQ(saved, 1) << "version " << version;
  }
}

TEST_F(OwnLibrary, lists_the_newest_of_each_by_id) {
  saves("b", "B", 0);
  saves("a", "A", 0);
  saves("a", "A2", 1);
  std::vector<std::string> titles;
  const std::vector<PinnedExercise> all = loop_.run(own_.list()).value();
  for (const PinnedExercise& languages : all) titles.push_back(languages[0].title());
  EXPECT_THAT(titles, ElementsAre("A2 (en)", "B (en)"));
}

TEST_F(OwnLibrary, what_was_removed_is_gone_with_all_its_versions) {
  saves("a", "A", 0);
  saves("a", "A2", 1);
  EXPECT_TRUE(loop_.run(own_.remove("a")).value());
  EXPECT_FALSE(loop_.run(own_.remove("a")).value());
  EXPECT_FALSE(newest("a").has_value());
  EXPECT_FALSE(loop_.run(own_.version("a", 1)).value().has_value());
  EXPECT_THAT(loop_.run(own_.versions("a")).value(), IsEmpty());
  EXPECT_THAT(loop_.run(own_.list()).value(), IsEmpty());
  EXPECT_EQ(server_.ask("DBSIZE")->integer, 0);
  EXPECT_EQ(saves("a", "edited before it was removed", 2), 0u);
}

TEST_F(OwnLibrary, the_oldest_version_goes_when_there_are_too_many) {
  for (std::uint32_t version = 0; version < limits::kept_versions + 2; ++version)
    ASSERT_EQ(saves("a", "A", version), version + 1);
  const auto versions = loop_.run(own_.versions("a")).value();
  EXPECT_EQ(versions.size(), limits::kept_versions);
  EXPECT_EQ(versions.front(), 3u);
}

TEST_F(OwnLibrary, a_full_library_takes_new_versions_and_no_new_exercise) {
  saves("a", "A", 0);
  for (std::size_t i = 1; i < limits::own_exercises; ++i)
    server_.ask("SADD", "hs:library", "other-" + std::to_string(i));
  EXPECT_TRUE(std::holds_alternative<LibraryFull>(loop_.run(own_.save(written("b", "B"), 0)).value()));
  EXPECT_EQ(saves("a", "A2", 1), 2u);
}

TEST_F(OwnLibrary, one_that_was_spoilt_is_an_error_and_not_a_crash) {
  saves("a", "A", 0);
  server_.ask("HSET", "hs:library:a", "1", "spoilt");
  EXPECT_EQ(loop_.run(own_.newest("a")).error(), redis::Error::protocol_error);
  server_.ask("HSET", "hs:library:a", "newest", "x");
  EXPECT_EQ(loop_.run(own_.newest("a")).error(), redis::Error::protocol_error);
}

}  // namespace
}  // namespace holdspace::store
