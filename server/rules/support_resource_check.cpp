#include <algorithm>

#include "rules/exercise_check.hpp"
#include "rules/session_making.hpp"
#include "rules/texts.hpp"

namespace holdspace::rules {
namespace {

constexpr std::size_t country_chars = 2;

bool is_country(const std::string& country) {
  return country.size() == country_chars &&
         std::all_of(country.begin(), country.end(), [](char one) { return one >= 'A' && one <= 'Z'; });
}

bool is_link(const std::string& link) {
  return link.starts_with("https://") || link.starts_with("tel:");
}

std::string too_long(const std::string& what, std::string_view part, std::string_view text,
                     std::size_t most) {
  if (characters(text) <= most) return "";
  return what + " has " + std::string(part) + " of " + std::to_string(characters(text)) +
         " characters; at most " + std::to_string(most) + " are allowed.";
}

}  // namespace

std::string fault_of_resource(const v1::SupportResource& resource, const std::string& what,
                              const SessionLimits& limits) {
  for (const std::string* text : {&resource.name(), &resource.line(), &resource.country(), &resource.link()})
    if (has_unsafe_characters(*text))
      return what +
             " holds characters that cannot be seen or that turn the direction of writing; type it again "
             "without them.";
  if (trimmed(resource.name()).empty())
    return what + " has no name; say who it is, such as the name of a helpline.";
  if (trimmed(resource.line()).empty() && resource.link().empty())
    return what + " does not say how to reach it; write it in its line, or give a link.";
  for (const std::string& fault : {too_long(what, "a name", resource.name(), limits.resource_name_chars),
                                   too_long(what, "a line", resource.line(), limits.resource_line_chars),
                                   too_long(what, "a link", resource.link(), limits.resource_link_chars)})
    if (!fault.empty()) return fault;
  if (!resource.country().empty() && !is_country(resource.country()))
    return what + " has the country \"" + resource.country() +
           "\"; a country is two capital letters, such as AT, or left out for anywhere.";
  if (!resource.link().empty() && !is_link(resource.link()))
    return what + " has a link that is not safe to open; begin it with https:// or tel:.";
  return "";
}

}  // namespace holdspace::rules
