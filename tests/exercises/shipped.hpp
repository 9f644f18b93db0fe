// The exercise files that ship with Holdspace, and all that a person reads of them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "holdspace/v1/exercise.pb.h"

namespace holdspace::exercises {

// Every *.textproto of server/exercises, as written, in the order of their names. One that cannot be parsed
// fails the test that asks.
const std::vector<v1::Exercise>& shipped();

// The exercise of this id in this language; an empty one and a failure if there is none.
const v1::Exercise& shipped(const std::string& id, const std::string& language);

// The ids of the library, in its order; the quick steps are not one of them.
const std::vector<std::string>& library_ids();
std::set<std::string> languages_of(const std::string& id);

struct Text {
  std::string where;  // "gentle-process.en steps.prompt.more"
  std::string text;
  bool for_facilitators = false;
};

// Everything but ids and language tags, found by the schema itself, so that a new field is read too.
std::vector<Text> texts_of(const v1::Exercise& exercise);

// "Both may be here. Each came for a reason." → two.
std::vector<std::string> sentences_of(const std::string& text);

// Lower case, words apart by one blank, with a blank at both ends; for looking up whole words.
std::string words_of(const std::string& text);

std::string name_of(const v1::Exercise& exercise);

}  // namespace holdspace::exercises
