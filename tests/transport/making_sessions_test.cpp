#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include "house.hpp"
#include "support/base64url.hpp"

namespace holdspace::testing {
namespace {

using ::testing::HasSubstr;

HttpReply ask_for(const std::string& body) {
  return post(House::get().port(), "/api/sessions", House::get().server().key(), body);
}

TEST(MakingASession, of_an_exercise_that_is_not_there_is_refused) {
  const HttpReply reply = ask_for(R"({"exerciseId":"yoga","expectedPeople":12})");
  EXPECT_EQ(reply.status, 404u);
  EXPECT_THAT(reply.body, HasSubstr("The library has no exercise of this name."));
}

TEST(MakingASession, from_something_that_is_no_JSON_says_what_is_wrong) {
  for (const char* body : {"", "{", "[]", R"({"exerciseId":7})", R"({"colour":"red"})", "\xff\xfe"}) {
    const HttpReply reply = ask_for(body);
    EXPECT_GE(reply.status, 400u) << body;
    EXPECT_LT(reply.status, 500u) << body << reply.body;
    EXPECT_THAT(reply.body, HasSubstr("\"message\"")) << body;
  }
  EXPECT_THAT(ask_for("{").body, HasSubstr("This is not a CreateSession in JSON"));
}

TEST(MakingASession, with_a_title_that_hides_characters_is_refused) {
  for (const char* title : {R"(a\u0007b)", R"(a\u202eb)", R"(a\u2066b)", R"(a\nb)"}) {
    const HttpReply reply =
        ask_for(R"({"exerciseId":"steps","expectedPeople":12,"title":")" + std::string(title) + "\"}");
    EXPECT_EQ(reply.status, 400u) << title;
    EXPECT_THAT(reply.body, HasSubstr("The title holds characters that cannot be seen")) << title;
  }
}

TEST(MakingASession, for_nobody_or_for_too_many_is_refused) {
  EXPECT_THAT(ask_for(R"({"exerciseId":"steps"})").body,
              HasSubstr("Say for how many people the session is meant"));
  EXPECT_EQ(ask_for(R"({"exerciseId":"steps","expectedPeople":20000})").status, 400u);
}

// S13
TEST(MakingASession, that_is_no_rehearsal_needs_somewhere_for_people_to_turn) {
  const std::string wish = R"({"exerciseId":"steps","expectedPeople":12)";
  const HttpReply none = ask_for(wish + "}");
  EXPECT_EQ(none.status, 400u);
  EXPECT_THAT(none.body, HasSubstr("support resource"));
  EXPECT_EQ(ask_for(wish + R"(,"rehearsal":true})").status, 200u);
  EXPECT_EQ(ask_for(wish + R"(,"resources":[{"name":"A friend","line":"Next door"}]})").status, 200u);
  for (const char* resource : {R"({"line":"no name"})", R"({"name":"x","line":"y","link":"ftp://z"})",
                               R"({"name":"a\u202eb","line":"y"})"})
    EXPECT_EQ(ask_for(wish + R"(,"resources":[)" + resource + "]}").status, 400u) << resource;
}

TEST(MakingASession, of_the_quick_steps_or_in_a_series_that_is_gone_is_refused) {
  EXPECT_EQ(ask_for(R"({"exerciseId":"quick-steps","expectedPeople":12,"rehearsal":true})").status, 404u);
  EXPECT_THAT(get(House::get().port(), "/api/exercises", House::get().server().key()).body,
              ::testing::Not(HasSubstr("quick-steps")));
  const HttpReply gone =
      ask_for(R"({"exerciseId":"steps","expectedPeople":12,"rehearsal":true,"seriesId":"gone"})");
  EXPECT_EQ(gone.status, 404u);
  EXPECT_THAT(gone.body, HasSubstr("There is no such series any more."));
}

TEST(MakingASession, needs_a_facilitators_key) {
  for (const char* key : {"", "wrong"}) {
    const HttpReply reply = post(House::get().port(), "/api/sessions", key, R"({"exerciseId":"steps"})");
    EXPECT_EQ(reply.status, 401u);
    EXPECT_THAT(reply.body, HasSubstr("Open the link that the server printed."));
  }
  EXPECT_EQ(get(House::get().port(), "/api/exercises", "wrong").status, 401u);
  EXPECT_THAT(get(House::get().port(), "/api/exercises", House::get().server().key()).body,
              HasSubstr("\"steps\""));
}

// With those that came with Holdspace, some of which are in German, too.
TEST(WhoeverLeads, reads_names_and_receipt_in_the_own_language) {
  ServerProcess server;
  for (const auto& [language, title, step] :
       {std::tuple{"de-AT,en;q=0.5", "Wie sind wir heute da?", "Wie du kommst"},
        std::tuple{"xx", "Pulse check", "How you come in"}}) {
    const std::string header = std::string("Accept-Language: ") + language + "\r\n";
    const HttpReply made =
        call("POST", server.port(), "/api/sessions", server.key(),
             R"({"exerciseId":"pulse-check","expectedPeople":12,"rehearsal":true})", header);
    ASSERT_EQ(made.status, 200u) << made.body;
    v1::CreatedSession session;
    ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(made.body, &session).ok());
    const HttpReply receipt = call("GET", server.port(), "/api/sessions/" + session.session_id() + "/receipt",
                                   to_base64url(session.controller_token()), "", header);
    EXPECT_THAT(receipt.body, HasSubstr("\"title\":\"" + std::string(title) + "\",\"exerciseId\""));
    EXPECT_THAT(receipt.body, HasSubstr("\"title\":\"" + std::string(step) + "\""));
  }
}

TEST(AReceipt, is_only_for_the_facilitator_of_the_session) {
  const v1::CreatedSession session = make_session(House::get().server(), session_of("steps"));
  const std::string path = "/api/sessions/" + session.session_id() + "/receipt";
  EXPECT_EQ(get(House::get().port(), path, House::get().server().key()).status, 404u);
  EXPECT_EQ(get(House::get().port(), path, to_base64url(session.display_token())).status, 404u);
  EXPECT_EQ(get(House::get().port(), path, to_base64url(session.controller_token())).status, 200u);
}

}  // namespace
}  // namespace holdspace::testing
