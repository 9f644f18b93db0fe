#include "transport/support_resources_file.hpp"

#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <vector>

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include "rules/session_making.hpp"
#include "support/limits.hpp"

namespace holdspace::transport {
namespace {

class ParseErrors : public google::protobuf::io::ErrorCollector {
 public:
  explicit ParseErrors(std::vector<std::string>& faults) : faults_(faults) {}
  void AddError(int line, int /*column*/, const std::string& message) override {
    faults_.push_back("line " + std::to_string(line + 1) + ": " + message);
  }
  void AddWarning(int /*line*/, int /*column*/, const std::string& /*message*/) override {}

 private:
  std::vector<std::string>& faults_;
};

void check(const v1::SupportResources& resources, std::vector<std::string>& faults) {
  if (resources.languages().empty())
    faults.push_back(
        "it names no resource; write at least: languages { language: \"en\" resources { name: … "
        "line: … } }");
  std::set<std::string> seen;
  for (const v1::LanguageResources& language : resources.languages()) {
    const std::string name = "language \"" + language.language() + "\"";
    if (language.language().empty()) faults.push_back("a language has no tag; give it one, such as \"en\"");
    if (!seen.insert(language.language()).second)
      faults.push_back(name + " stands there twice; put its resources together");
    if (language.resources().empty())
      faults.push_back(name + " has no resources; give it one or leave it out");
    if (static_cast<std::size_t>(language.resources_size()) > limits::support_resources)
      faults.push_back(name + " has " + std::to_string(language.resources_size()) + " resources; at most " +
                       std::to_string(limits::support_resources) + " fit on a screen");
    for (int i = 0; i < language.resources_size(); ++i) {
      const std::string fault = rules::fault_of_resource(
          language.resources(i), name + ", resource " + std::to_string(i + 1), rules::SessionLimits{});
      if (!fault.empty()) faults.push_back(fault);
    }
  }
}

}  // namespace

v1::SupportResources support_resources_of(const std::filesystem::path& file) {
  v1::SupportResources resources;
  if (file.empty()) return resources;
  std::vector<std::string> faults;
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in || !std::filesystem::is_regular_file(file))
    throw std::runtime_error("Cannot read the support resources in " + file.string() +
                             ". Give --support-resources a file that is there.");
  ParseErrors errors(faults);
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&errors);
  if (parser.ParseFromString(text.str(), &resources)) check(resources, faults);
  if (faults.empty()) return resources;
  std::string words = "The support resources in " + file.string() + " cannot be used:";
  for (const std::string& fault : faults) words += "\n  " + fault + ".";
  throw std::runtime_error(words);
}

}  // namespace holdspace::transport
