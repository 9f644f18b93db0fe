// Everything is an invitation: nothing instructs, diagnoses or promises.
#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "shipped.hpp"

namespace holdspace::exercises {
namespace {

using Words = std::vector<std::string>;

// Looked up with a blank before: "heal" also finds "healing". With a blank at the end: the whole word only.
const Words& forbidden_in(const std::string& language) {
  static const std::map<std::string, Words> forbidden{
      {"en",
       {"must ",       "should ",         "shouldn",   "have to ",  "has to ",   "had to ",  "need to ",
        "needs to ",   "ought ",          "shall ",    "heal",      "cure",      "curing ",  "diagnos",
        "trauma",      "disorder",        "fix ",      "fixed ",    "fixing ",   "therapy",  "therapies",
        "therapeutic", "treat ",          "treats ",   "treatment", "symptom",   "patholog", "patients ",
        "illness",     "abnormal",        "dysfunc",   "guarantee", "you will ", "you'll ",  "never again ",
        "obey",        "wrong with you ", "overcome ", "get rid ",  "recover",   "suffer"}},
      {"de",
       {"muss ",       "musst ",   "müsst ",   "müssen ", "müsse",     "soll ",   "sollst ",   "sollt",
        "sollen ",     "heil",     "geheilt",  "therap",  "diagnos",   "trauma",  "störung",   "gestört",
        "reparier",    "beheb",    "behandel", "symptom", "krank",     "patient", "garantier", "du wirst ",
        "ihr werdet ", "leidest ", "überwind", "normal ", "loswirst ", "gehorch"}}};
  return forbidden.at(language);
}

TEST(Wording, nothing_instructs_diagnoses_or_promises) {
  for (const v1::Exercise& exercise : shipped()) {
    for (const Text& text : texts_of(exercise)) {
      const std::string words = words_of(text.text);
      for (const std::string& word : forbidden_in(exercise.language()))
        EXPECT_EQ(words.find(" " + word), std::string::npos) << text.where << ": " << text.text;
    }
  }
}

// "Therapist" is a role in a training group and nowhere else.
TEST(Wording, a_therapist_is_a_role_of_the_practice_triad_only) {
  for (const v1::Exercise& exercise : shipped()) {
    for (const Text& text : texts_of(exercise)) {
      if (exercise.id() == "practice-triad") continue;
      EXPECT_EQ(words_of(text.text).find(" therapist"), std::string::npos) << text.where;
    }
  }
}

// What a command begins with. Not a grammar: a list of the verbs that such texts are tempted by.
const Words& commands_in(const std::string& language) {
  static const std::map<std::string, Words> commands{
      {"en",
       {"accept", "allow", "answer", "ask",     "be",     "begin", "breathe", "bring", "choose",   "close",
        "come",   "count", "do",     "don't",   "drop",   "feel",  "find",    "focus", "follow",   "get",
        "give",   "go",    "hold",   "imagine", "invite", "keep",  "lean",    "leave", "let",      "lie",
        "listen", "look",  "make",   "mark",    "meet",   "move",  "name",    "never", "notice",   "open",
        "pay",    "pick",  "place",  "press",   "put",    "rate",  "recall",  "relax", "remember", "rest",
        "return", "say",   "see",    "sense",   "set",    "share", "sit",     "speak", "stand",    "start",
        "stay",   "stop",  "take",   "tell",    "thank",  "think", "try",     "turn",  "use",      "wait",
        "watch",  "write", "please"}},
      {"de", {"achte",    "atme",     "beginne", "bleib",    "bleibe",  "bring",    "denk",  "denke",
              "erinnere", "erlaube",  "finde",   "folge",    "frag",    "frage ",   "fühl",  "fühle",
              "geh",      "gehe",     "gib",     "halte",    "hör",     "höre",     "komm",  "komme",
              "lass",     "lasse",    "leg",     "lege",     "lehn",    "lehne",    "mach",  "mache",
              "merke",    "nenne",    "nimm",    "öffne",    "probier", "richte",   "sag",   "sage",
              "schau",    "schaue",   "schließ", "schließe", "schreib", "schreibe", "setz",  "setze",
              "sieh",     "spür",     "spüre",   "stell",    "stelle",  "such",     "suche", "teile",
              "versuch",  "versuche", "wähl",    "wähle",    "warte",   "wende",    "zähl",  "bitte"}}};
  return commands.at(language);
}

TEST(Wording, no_sentence_to_participants_is_a_command) {
  for (const v1::Exercise& exercise : shipped()) {
    for (const Text& text : texts_of(exercise)) {
      if (text.for_facilitators) continue;
      const bool heading = text.where.ends_with(" title");  // "Settle" is the name of a step
      if (heading) continue;
      for (const std::string& sentence : sentences_of(text.text)) {
        const std::string words = words_of(sentence);
        for (const std::string& command : commands_in(exercise.language()))
          EXPECT_FALSE(words.starts_with(" " + command + " ")) << text.where << ": " << sentence;
      }
    }
  }
}

TEST(Wording, nobody_is_shouted_at) {
  for (const v1::Exercise& exercise : shipped())
    for (const Text& text : texts_of(exercise))
      EXPECT_EQ(text.text.find('!'), std::string::npos) << text.where << ": " << text.text;
}

TEST(Wording, no_two_exercises_share_a_sentence_of_their_prompts) {
  std::map<std::string, std::string> exercise_of;
  for (const v1::Exercise& exercise : shipped()) {
    for (const Text& text : texts_of(exercise)) {
      if (text.where.find(" prompt ") == std::string::npos) continue;
      for (const std::string& sentence : sentences_of(text.text)) {
        const auto [found, first] = exercise_of.emplace(sentence, name_of(exercise));
        EXPECT_EQ(found->second, name_of(exercise)) << sentence;
      }
    }
  }
}

TEST(Wording, german_speaks_to_one_person_as_du) {
  for (const v1::Exercise& exercise : shipped()) {
    if (exercise.language() != "de") continue;
    for (const Text& text : texts_of(exercise))
      for (const char* formal : {" Ihnen", " Ihre ", " Ihren ", " Ihr "})
        EXPECT_EQ(text.text.find(formal), std::string::npos) << text.where << ": " << text.text;
  }
}

}  // namespace
}  // namespace holdspace::exercises
