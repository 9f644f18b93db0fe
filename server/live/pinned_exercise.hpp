// An exercise as sessions have it pinned, with its Welcome frames encoded once per role and language. Shared
// by all rooms of a node that run the same content; immutable.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "live/frame.hpp"
#include "store/session_store.hpp"

namespace holdspace::live {

class PinnedExercise {
 public:
  explicit PinnedExercise(store::PinnedExercise languages);

  // What the rules work on: steps and kinds are the same in every language.
  const v1::Exercise& script() const { return languages_.front(); }
  // The Welcome in the first of `wanted` (best first, BCP 47) that it has, by whole tag, then by language
  // alone; else in its own first language.
  FramePtr welcome(v1::Role role, std::span<const std::string> wanted) const;

 private:
  std::size_t choose(std::span<const std::string> wanted) const;

  store::PinnedExercise languages_;
  std::map<v1::Role, std::vector<FramePtr>> welcomes_;  // by language index
};

// The exercises of this node's open rooms, by content.
class ExerciseShelf {
 public:
  std::shared_ptr<const PinnedExercise> put(store::PinnedExercise languages);

 private:
  std::map<std::string, std::weak_ptr<const PinnedExercise>>
      by_content_;  // sha256 of the serialised languages
};

}  // namespace holdspace::live
