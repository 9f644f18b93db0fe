// What a connection must not be shown is noticed when it is.
#include "robots/view_checks.hpp"

#include <gmock/gmock.h>

namespace holdspace::robots {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

v1::ServerMessage shared_with_release(v1::RunPhase phase, bool shown) {
  v1::ServerMessage message;
  v1::SharedView& shared = *message.mutable_shared();
  shared.set_commit_id("12345678");
  shared.mutable_current()->set_run(4);
  shared.mutable_current()->set_phase(phase);
  shared.mutable_current()->set_shown(shown);
  shared.add_releases()->set_run(4);
  return message;
}

TEST(Seeing, a_release_of_a_sealed_run_that_is_shown_is_fine) {
  const auto message = shared_with_release(v1::RUN_PHASE_SEALED, true);
  EXPECT_THAT(faults_of_message(v1::ROLE_PARTICIPANT, message, 90), IsEmpty());
}

TEST(Seeing, a_release_before_sealing_is_noticed) {
  const auto message = shared_with_release(v1::RUN_PHASE_OPEN, true);
  EXPECT_THAT(faults_of_message(v1::ROLE_DISPLAY, message, 90),
              ElementsAre(HasSubstr("before it is sealed")));
}

TEST(Seeing, a_release_of_a_run_that_still_takes_late_answers_is_noticed) {
  auto message = shared_with_release(v1::RUN_PHASE_SEALED, true);
  message.mutable_shared()->mutable_current()->set_run(5);
  message.mutable_shared()->add_closing()->set_run(4);
  EXPECT_THAT(faults_of_message(v1::ROLE_PARTICIPANT, message, 90),
              ElementsAre(HasSubstr("before it is sealed")));
}

TEST(Seeing, facilitator_notes_are_for_facilitators) {
  v1::ServerMessage message;
  message.mutable_welcome()->set_role(v1::ROLE_PARTICIPANT);
  message.mutable_welcome()->mutable_exercise()->add_steps()->add_facilitator_notes("slowly");
  EXPECT_THAT(faults_of_message(v1::ROLE_PARTICIPANT, message, 90),
              ElementsAre(HasSubstr("facilitator notes")));
  message.mutable_welcome()->set_role(v1::ROLE_FACILITATOR);
  EXPECT_THAT(faults_of_message(v1::ROLE_FACILITATOR, message, 90), IsEmpty());
}

TEST(Seeing, the_facilitators_view_is_for_facilitators) {
  v1::ServerMessage message;
  message.mutable_facilitator()->set_join_code("R7K2MF");
  EXPECT_THAT(faults_of_message(v1::ROLE_PARTICIPANT, message, 90),
              ElementsAre(HasSubstr("facilitator's view")));
  EXPECT_THAT(faults_of_message(v1::ROLE_DISPLAY, message, 90), ElementsAre(HasSubstr("facilitator's view")));
  EXPECT_THAT(faults_of_message(v1::ROLE_FACILITATOR, message, 90), IsEmpty());
}

TEST(Seeing, word_of_an_answer_has_one_size) {
  v1::ServerMessage message;
  message.mutable_accepted()->mutable_answer()->set_run(1);
  EXPECT_THAT(faults_of_message(v1::ROLE_PARTICIPANT, message, 128), IsEmpty());
  EXPECT_THAT(faults_of_message(v1::ROLE_PARTICIPANT, message, 127), ElementsAre(HasSubstr("127 bytes")));
}

TEST(Attending, a_band_of_progress_that_says_too_much_is_noticed) {
  v1::PresenceView presence;
  presence.set_seats(24);
  presence.set_present(22);
  presence.set_progress(v1::PROGRESS_BAND_AT_LEAST_K);
  EXPECT_THAT(faults_of_presence(presence, {24, 5, 20, 5}), IsEmpty());
  EXPECT_THAT(faults_of_presence(presence, {24, 4, 20, 5}),
              ElementsAre(HasSubstr("more than the threshold")));
  presence.set_progress(v1::PROGRESS_BAND_MOST);
  EXPECT_THAT(faults_of_presence(presence, {24, 16, 20, 5}), IsEmpty());
  EXPECT_THAT(faults_of_presence(presence, {24, 15, 20, 5}), ElementsAre(HasSubstr("most answered")));
}

TEST(Attending, more_people_than_joined_are_noticed) {
  v1::PresenceView presence;
  presence.set_seats(25);
  EXPECT_THAT(faults_of_presence(presence, {24, 0, 0, 5}), ElementsAre(HasSubstr("25 places")));
  EXPECT_THAT(faults_of_presence(presence, {24, 0, 0, 5, false}), IsEmpty());
}

}  // namespace
}  // namespace holdspace::robots
