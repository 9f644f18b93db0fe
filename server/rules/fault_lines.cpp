#include "rules/fault_lines.hpp"

#include <algorithm>
#include <string>

#include <google/protobuf/descriptor.h>

namespace holdspace::rules {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using Locations = google::protobuf::TextFormat::ParseInfoTree;

struct Segment {
  std::string name;
  int index = -1;  // as protobuf wants it for fields that are not repeated
};

// Takes the first segment off the path.
Segment take_segment(std::string_view& path) {
  const std::string_view whole = path.substr(0, path.find('.'));
  path.remove_prefix(std::min(path.size(), whole.size() + 1));
  const std::size_t bracket = whole.find('[');
  Segment segment{std::string(whole.substr(0, bracket)), -1};
  if (bracket == std::string_view::npos) return segment;
  segment.index = 0;
  for (std::size_t at = bracket + 1; whole[at] != ']'; ++at)
    segment.index = segment.index * 10 + (whole[at] - '0');
  return segment;
}

}  // namespace

int line_of(std::string_view field, const Locations& locations, const Descriptor& type) {
  int line = 0;
  const Locations* tree = &locations;
  const Descriptor* here = &type;
  while (!field.empty() && tree != nullptr && here != nullptr) {
    const Segment segment = take_segment(field);
    const FieldDescriptor* found = here->FindFieldByName(segment.name);
    if (found == nullptr) break;
    // A whole list stands where its first entry does.
    const int index = found->is_repeated() ? std::max(0, segment.index) : -1;
    const int at = tree->GetLocation(found, index).line;
    if (at < 0) break;
    line = at + 1;
    here = found->message_type();
    tree = here == nullptr ? nullptr : tree->GetTreeForNested(found, index);
  }
  return line;
}

}  // namespace holdspace::rules
