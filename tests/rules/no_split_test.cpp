// N5: no part of a group (a role, a language, a practice group) ever has numbers of its own. There is no
// place for them: whoever adds one to the schema meets this test first.
#include <set>
#include <string>

#include <gmock/gmock.h>

#include "holdspace/v1/server.pb.h"

namespace holdspace::rules {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

// Every field below this message that holds a Release, as "Message.field".
void find_releases(const Descriptor* message, std::set<const Descriptor*>& seen,
                   std::set<std::string>& found) {
  if (!seen.insert(message).second) return;
  for (int i = 0; i < message->field_count(); ++i) {
    const FieldDescriptor* field = message->field(i);
    if (field->message_type() == nullptr) continue;
    if (field->message_type() == v1::Release::descriptor())
      found.insert(message->name() + "." + field->name());
    find_releases(field->message_type(), seen, found);
  }
}

TEST(NoSplit, a_release_is_of_everybody_who_was_asked_and_stands_in_two_places_only) {
  std::set<const Descriptor*> seen;
  std::set<std::string> found;
  find_releases(v1::ServerMessage::descriptor(), seen, found);
  EXPECT_THAT(found, testing::UnorderedElementsAre("SharedView.releases", "FacilitatorView.releases"));
}

TEST(NoSplit, a_release_has_one_picture_and_no_second_one_for_a_part_of_the_group) {
  std::set<std::string> fields;
  for (int i = 0; i < v1::Release::descriptor()->field_count(); ++i)
    fields.insert(v1::Release::descriptor()->field(i)->name());
  EXPECT_THAT(fields, testing::UnorderedElementsAre("run", "step", "threshold", "withheld", "contributors",
                                                    "rating", "check_in", "shift", "two_pull", "live"));
  EXPECT_EQ(v1::Release::descriptor()->oneof_decl_count(), 1);
}

}  // namespace
}  // namespace holdspace::rules
