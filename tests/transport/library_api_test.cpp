// The library over the JSON API: exercises that are made here are saved, run, changed, exported, imported
// elsewhere, and deleted; those that came with Holdspace stay as they are.
#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include "group.hpp"
#include "http_exchange.hpp"
#include "support/base64url.hpp"

namespace holdspace::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string json_of(const google::protobuf::Message& message) {
  std::string json;
  (void)google::protobuf::util::MessageToJsonString(message, &json);
  return json;
}

template <class T>
T message_in(const HttpReply& reply) {
  T message;
  EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(reply.body, &message).ok()) << reply.body;
  return message;
}

v1::ExerciseLanguages exercise(const std::string& id, const std::string& prompt = "Here we are.") {
  v1::ExerciseLanguages languages;
  v1::Exercise& english = *languages.add_languages();
  english.set_id(id);
  english.set_language("en");
  english.set_title("Made here");
  english.set_summary("For a test.");
  v1::Step& step = *english.add_steps();
  step.set_id("arrive");
  step.set_title("Arrive");
  step.mutable_prompt()->set_text(prompt);
  step.mutable_pacing()->set_planned_ms(60'000);
  step.mutable_pacing()->mutable_by_facilitator();
  step.set_arc(v1::ARC_OPENING);
  step.mutable_guidance();
  return languages;
}

// One server for the tests of this file; each uses an exercise of its own.
class TheLibrary : public ::testing::Test {
 protected:
  static ServerProcess& server() {
    static ServerProcess process;
    return process;
  }
  HttpReply ask(const std::string& method, const std::string& path, const std::string& body = "") {
    return call(method, server().port(), "/api/exercises" + path, server().key(), body);
  }
  HttpReply save(const v1::ExerciseLanguages& wish) {
    return ask("PUT", "/" + wish.languages(0).id(), json_of(wish));
  }
  v1::ExerciseLanguages read(const std::string& id) {
    return message_in<v1::ExerciseLanguages>(ask("GET", "/" + id));
  }
  EventLoop loop_;
};

TEST_F(TheLibrary, shows_what_was_made_here_beside_what_came_with_holdspace) {
  ASSERT_EQ(save(exercise("mine")).status, 200U);
  bool own = false, shipped = false, quick = false;
  const auto list = message_in<v1::ExerciseList>(ask("GET", ""));
  for (const v1::ExerciseEntry& entry : list.exercises()) {
    own |= entry.id() == "mine" && entry.own();
    shipped |= entry.id() == "gentle-process" && !entry.own() && entry.languages_size() == 2;
    quick |= entry.id() == "quick-steps";
  }
  EXPECT_TRUE(own);
  EXPECT_TRUE(shipped);
  EXPECT_FALSE(quick) << "the quick steps are no exercise";
  EXPECT_EQ(read("gentle-process").languages_size(), 2);
}

TEST_F(TheLibrary, counts_versions_and_keeps_them) {
  EXPECT_EQ(message_in<v1::CheckReport>(save(exercise("counted"))).read().languages(0).version(), 1U);
  v1::ExerciseLanguages second = read("counted");
  second.mutable_languages(0)->mutable_steps(0)->mutable_prompt()->set_text("Here we are again.");
  EXPECT_EQ(message_in<v1::CheckReport>(save(second)).read().languages(0).version(), 2U);
  EXPECT_THAT(read("counted").kept_versions(), ::testing::ElementsAre(1U, 2U));
  const auto first = message_in<v1::ExerciseLanguages>(ask("GET", "/counted?version=1"));
  EXPECT_EQ(first.languages(0).steps(0).prompt().text(), "Here we are.");
}

TEST_F(TheLibrary, loses_nobodys_work_when_two_edit_the_same_version) {
  save(exercise("shared"));
  const v1::ExerciseLanguages opened = read("shared");
  EXPECT_EQ(save(opened).status, 200U);
  const HttpReply later = save(opened);
  EXPECT_EQ(later.status, 409U);
  EXPECT_THAT(later.body, HasSubstr("Somebody else saved version 2"));
}

TEST_F(TheLibrary, a_session_keeps_the_version_it_began_with) {
  save(exercise("kept", "As it was."));
  Group group(loop_, server(), session_of("kept"), 1);
  v1::ExerciseLanguages changed = read("kept");
  changed.mutable_languages(0)->mutable_steps(0)->mutable_prompt()->set_text("As it is now.");
  ASSERT_EQ(save(changed).status, 200U);
  Device late(loop_, server().port(), seat_hello(group.session().session_id(), std::string(32, 'l')));
  ASSERT_TRUE(loop_.until([&] { return late.in_room(); }, 10s));
  const HttpReply receipt = get(server().port(), "/api/sessions/" + group.session().session_id() + "/receipt",
                                to_base64url(group.session().controller_token()));
  EXPECT_THAT(receipt.body, HasSubstr("As it was."));
  EXPECT_THAT(receipt.body, Not(HasSubstr("As it is now.")));
}

TEST_F(TheLibrary, leaves_what_came_with_holdspace_as_it_is) {
  v1::ExerciseLanguages theirs = read("gentle-process");
  EXPECT_EQ(save(theirs).status, 409U);
  EXPECT_EQ(ask("DELETE", "/gentle-process").status, 409U);
  v1::ExerciseLanguages quick = exercise("quick-steps");
  EXPECT_NE(save(quick).status, 200U);
}

TEST_F(TheLibrary, deletes_what_was_made_here) {
  save(exercise("passing"));
  EXPECT_EQ(ask("DELETE", "/passing").status, 204U);
  EXPECT_EQ(ask("GET", "/passing").status, 404U);
  EXPECT_EQ(ask("DELETE", "/passing").status, 404U);
}

TEST_F(TheLibrary, saves_nothing_that_has_a_fault_and_checks_while_one_types) {
  v1::ExerciseLanguages wish = exercise("faulty");
  wish.mutable_languages(0)->mutable_steps(0)->set_arc(v1::ARC_ACTIVATING);
  const HttpReply refused = save(wish);
  EXPECT_EQ(refused.status, 422U);
  EXPECT_THAT(refused.body, HasSubstr("nothing settles people before it"));
  EXPECT_EQ(ask("GET", "/faulty").status, 404U);
  const auto report = message_in<v1::CheckReport>(ask("POST", "/check", json_of(wish)));
  EXPECT_EQ(report.faults_size(), 2) << report.DebugString();
  EXPECT_EQ(report.faults(0).field(), "steps[0].arc");
  EXPECT_EQ(report.inner_work_ms(), 60'000U);
}

TEST_F(TheLibrary, takes_what_another_server_exported) {
  v1::ExerciseLanguages exported = exercise("travelling");
  exported.mutable_languages(0)->set_version(7);
  v1::ImportExercise wish;
  google::protobuf::TextFormat::PrintToString(exported.languages(0), wish.mutable_text());
  auto report = message_in<v1::CheckReport>(ask("POST", "/import", json_of(wish)));
  ASSERT_EQ(report.faults_size(), 0) << report.DebugString();
  EXPECT_EQ(save(report.read()).status, 200U);
  EXPECT_EQ(read("travelling").languages(0).title(), "Made here");
  wish.set_text(json_of(exported));
  EXPECT_EQ(message_in<v1::CheckReport>(ask("POST", "/import", json_of(wish))).faults_size(), 0);
}

TEST_F(TheLibrary, reads_long_files_of_facilitators_and_short_ones_of_nobody_else) {
  v1::ImportExercise wish;
  wish.set_text(std::string(300 * 1024, ' '));
  EXPECT_THAT(ask("POST", "/import", json_of(wish)).body, HasSubstr("The file is empty"));
  wish.set_text(std::string(600 * 1024, ' '));
  EXPECT_THAT(ask("POST", "/import", json_of(wish)).body, HasSubstr("at most 524288 are read"));
  const HttpReply stranger =
      call("POST", server().port(), "/api/exercises/import", "wrong", std::string(100 * 1024, ' '));
  EXPECT_EQ(stranger.status, 413U);
}

TEST_F(TheLibrary, is_for_facilitators) {
  for (const char* method : {"GET", "PUT", "DELETE"})
    EXPECT_EQ(call(method, server().port(), "/api/exercises/mine", "wrong").status, 401U) << method;
  EXPECT_EQ(call("POST", server().port(), "/api/exercises/check", "", "{}").status, 401U);
}

}  // namespace
}  // namespace holdspace::testing
