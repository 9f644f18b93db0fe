#include <gmock/gmock.h>
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

TEST(AReceipt, is_only_for_the_facilitator_of_the_session) {
  const v1::CreatedSession session = make_session(House::get().server(), session_of("steps"));
  const std::string path = "/api/sessions/" + session.session_id() + "/receipt";
  EXPECT_EQ(get(House::get().port(), path, House::get().server().key()).status, 404u);
  EXPECT_EQ(get(House::get().port(), path, to_base64url(session.display_token())).status, 404u);
  EXPECT_EQ(get(House::get().port(), path, to_base64url(session.controller_token())).status, 200u);
}

}  // namespace
}  // namespace holdspace::testing
