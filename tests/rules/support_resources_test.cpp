// S13: a session that is not a rehearsal tells people where they can turn.
#include <functional>

#include <gtest/gtest.h>

#include "rules/session_making.hpp"
#include "rules/workshop.hpp"

namespace holdspace::rules {
namespace {

v1::CreateSession request() {
  v1::CreateSession one;
  one.set_expected_people(12);
  return one;
}

v1::SupportResource resource() {
  v1::SupportResource one;
  one.set_name("Somebody to talk to");
  one.set_line("Day and night, free of charge");
  one.set_country("AT");
  one.set_link("https://example.org/help");
  return one;
}

std::variant<std::string, v1::SessionState> make(const v1::CreateSession& asked,
                                                 bool operator_has_resources) {
  return make_session(asked, exercise_of_each_kind(), {"SESSION", "ABC234", "controller", "display"}, 1'234,
                      SessionLimits(), operator_has_resources);
}

std::string refusal(const v1::CreateSession& asked, bool operator_has_resources = false) {
  const auto outcome = make(asked, operator_has_resources);
  const auto* sentence = std::get_if<std::string>(&outcome);
  return sentence == nullptr ? "" : *sentence;
}

TEST(SupportResources, without_any_only_a_rehearsal_can_be_made) {
  EXPECT_NE(refusal(request()).find("where they can turn"), std::string::npos) << refusal(request());
  EXPECT_EQ(refusal(request(), true), "");
  v1::CreateSession rehearsal = request();
  rehearsal.set_rehearsal(true);
  EXPECT_EQ(refusal(rehearsal), "");
}

TEST(SupportResources, of_the_session_itself_are_enough_and_are_kept) {
  v1::CreateSession asked = request();
  *asked.add_resources() = resource();
  const auto outcome = make(asked, false);
  ASSERT_TRUE(std::holds_alternative<v1::SessionState>(outcome)) << std::get<std::string>(outcome);
  const v1::Settings& settings = std::get<v1::SessionState>(outcome).settings();
  ASSERT_EQ(settings.resources_size(), 1);
  EXPECT_EQ(settings.resources(0).name(), "Somebody to talk to");
}

struct Fault {
  std::function<void(v1::SupportResource&)> make;
  std::string words;
};

const std::vector<Fault> faults = {
    {[](v1::SupportResource& it) { it.set_name("  "); }, "has no name"},
    {[](v1::SupportResource& it) { it.set_name(std::string(81, 'x')); }, "81 characters; at most 80"},
    {[](v1::SupportResource& it) { it.set_line(std::string(201, 'x')); }, "201 characters; at most 200"},
    {[](v1::SupportResource& it) { it.set_link("https://" + std::string(193, 'x')); }, "at most 200"},
    {[](v1::SupportResource& it) { it.set_line(""), it.set_link(""); }, "how to reach it"},
    {[](v1::SupportResource& it) { it.set_country("Austria"); }, "two capital letters"},
    {[](v1::SupportResource& it) { it.set_country("at"); }, "two capital letters"},
    {[](v1::SupportResource& it) { it.set_link("http://example.org"); }, "https:// or tel:"},
    {[](v1::SupportResource& it) { it.set_link("javascript:alert(1)"); }, "https:// or tel:"},
    {[](v1::SupportResource& it) { it.set_name("turned\u202Eround"); }, "cannot be seen"},
    {[](v1::SupportResource& it) { it.set_line("two\nlines"); }, "cannot be seen"},
};

TEST(SupportResources, one_that_nobody_could_use_is_refused_with_its_number_and_what_would_be_right) {
  for (const Fault& fault : faults) {
    v1::CreateSession asked = request();
    *asked.add_resources() = resource();
    *asked.add_resources() = resource();
    fault.make(*asked.mutable_resources(1));
    const std::string sentence = refusal(asked, true);
    EXPECT_EQ(sentence.rfind("Support resource 2 ", 0), 0U) << sentence;
    EXPECT_NE(sentence.find(fault.words), std::string::npos) << sentence;
  }
}

TEST(SupportResources, are_reached_by_a_line_or_a_link_from_anywhere) {
  v1::SupportResource one = resource();
  one.clear_link();
  one.clear_country();
  EXPECT_EQ(fault_of_resource(one, "It", SessionLimits()), "");
  one.clear_line();
  one.set_link("tel:+4312345");
  EXPECT_EQ(fault_of_resource(one, "It", SessionLimits()), "");
}

TEST(SupportResources, are_as_many_as_fit_on_a_screen) {
  v1::CreateSession asked = request();
  for (int count = 0; count < 12; ++count) *asked.add_resources() = resource();
  EXPECT_EQ(refusal(asked), "");
  *asked.add_resources() = resource();
  EXPECT_NE(refusal(asked).find("At most 12"), std::string::npos) << refusal(asked);
}

}  // namespace
}  // namespace holdspace::rules
