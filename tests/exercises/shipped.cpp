#include "shipped.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

namespace holdspace::exercises {
namespace {

namespace fs = std::filesystem;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

std::vector<v1::Exercise> read_all() {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(fs::path(SOURCE_DIR) / "server" / "exercises"))
    if (file.path().extension() == ".textproto") files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::vector<v1::Exercise> exercises;
  for (const fs::path& file : files) {
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    v1::Exercise exercise;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text.str(), &exercise)) << file;
    EXPECT_EQ(file.stem().string(), exercise.id() + "." + exercise.language());
    exercises.push_back(std::move(exercise));
  }
  return exercises;
}

bool is_read_by_people(const FieldDescriptor& field) {
  static const std::set<std::string> not_read{"id", "language", "scale_id", "paired_with"};
  return field.type() == FieldDescriptor::TYPE_STRING && !not_read.contains(field.name());
}

void collect(const Message& message, const std::string& where, std::vector<Text>& texts) {
  const auto& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    const std::string here = where + " " + field->name();
    const int size = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    for (int at = 0; at < size; ++at) {
      if (is_read_by_people(*field)) {
        const std::string text = field->is_repeated() ? reflection.GetRepeatedString(message, field, at)
                                                      : reflection.GetString(message, field);
        texts.push_back({here, text, field->name() == "facilitator_notes"});
      } else if (field->type() == FieldDescriptor::TYPE_MESSAGE) {
        collect(field->is_repeated() ? reflection.GetRepeatedMessage(message, field, at)
                                     : reflection.GetMessage(message, field),
                here, texts);
      }
    }
  }
}

}  // namespace

const std::vector<v1::Exercise>& shipped() {
  static const std::vector<v1::Exercise> all = read_all();
  return all;
}

const v1::Exercise& shipped(const std::string& id, const std::string& language) {
  for (const v1::Exercise& exercise : shipped())
    if (exercise.id() == id && exercise.language() == language) return exercise;
  ADD_FAILURE() << "There is no " << id << " in the language " << language << ".";
  return v1::Exercise::default_instance();
}

const std::vector<std::string>& library_ids() {
  static const std::vector<std::string> ids{"gentle-process",
                                            "building-self-energy",
                                            "unblending",
                                            "meeting-a-part",
                                            "when-closeness-feels-uncertain",
                                            "where-it-began",
                                            "pulse-check",
                                            "practice-triad",
                                            "weekly-circle"};
  return ids;
}

std::set<std::string> languages_of(const std::string& id) {
  std::set<std::string> languages;
  for (const v1::Exercise& exercise : shipped())
    if (exercise.id() == id) languages.insert(exercise.language());
  return languages;
}

std::vector<Text> texts_of(const v1::Exercise& exercise) {
  std::vector<Text> texts;
  collect(exercise, name_of(exercise), texts);
  return texts;
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  std::string sentence;
  for (const char one : text) {
    if (sentence.empty() && one == ' ') continue;
    sentence += one;
    if (one != '.' && one != '?' && one != ':') continue;
    sentences.push_back(sentence);
    sentence.clear();
  }
  if (!sentence.empty()) sentences.push_back(sentence);
  return sentences;
}

std::string words_of(const std::string& text) {
  constexpr unsigned char umlaut = 0xC3;  // the first byte of Ä, ö, ß and their like in UTF-8
  std::string words = " ";
  unsigned char before = 0;
  for (const char one : text) {
    const auto byte = static_cast<unsigned char>(one);
    if (before == umlaut) {
      words += static_cast<char>(byte >= 0x80 && byte <= 0x9E ? byte + 0x20 : byte);
    } else if (byte == umlaut || (byte < 0x80 && std::isalnum(byte) != 0) || one == '\'') {
      words += static_cast<char>(byte == umlaut ? byte : std::tolower(byte));
    } else if (words.back() != ' ') {
      words += ' ';
    }
    before = byte;
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

std::string name_of(const v1::Exercise& exercise) {
  return exercise.id() + "." + exercise.language();
}

}  // namespace holdspace::exercises
