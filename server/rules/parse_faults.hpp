// What protobuf's text format parser complains of, as faults in plain words. For read_exercise() only, which
// owns it while it parses; `text` is the text that is parsed and outlives it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <google/protobuf/io/tokenizer.h>

#include "rules/exercise_check.hpp"

namespace holdspace::rules {

class ParseFaults : public google::protobuf::io::ErrorCollector {
 public:
  explicit ParseFaults(std::string_view text) : text_(text) {}

  // Lines come in from 0 and go out from 1.
  void AddError(int line, int column, const std::string& message) override;
  // Such as a field that is no longer used: nothing that stops a reader.
  void AddWarning(int /*line*/, int /*column*/, const std::string& /*message*/) override {}

  std::vector<Fault> take() { return std::move(faults_); }

 private:
  std::string_view text_;
  std::vector<Fault> faults_;
};

}  // namespace holdspace::rules
