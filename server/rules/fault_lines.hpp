// Which line of an exercise file a field stands on. For read_exercise() only.
#pragma once

#include <string_view>

#include <google/protobuf/text_format.h>

namespace holdspace::rules {

// `field` is a path such as "steps[3].check_in.options[0].id" in a message of this type. A field that the
// file does not have is said to stand where the nearest thing around it begins; 0 if there is none.
int line_of(std::string_view field, const google::protobuf::TextFormat::ParseInfoTree& locations,
            const google::protobuf::Descriptor& type);

}  // namespace holdspace::rules
