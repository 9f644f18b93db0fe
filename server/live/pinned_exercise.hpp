// An exercise as sessions have it pinned, with the support resources that are shown beside it, and its
// Welcome frames: each encoded once per role and language, when the first one asks for it. Shared by all
// rooms of a node that run the same content; on that node's thread.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "holdspace/v1/api.pb.h"
#include "live/frame.hpp"
#include "store/session_store.hpp"

namespace holdspace::live {

// The first of `wanted` (best first, BCP 47) that stands in `there`, by whole tag, then by language alone;
// its index in `there`, 0 without any.
std::size_t choose_language(std::span<const std::string> there, std::span<const std::string> wanted);

// The exercise in the first of `wanted` that it has, else in its own first language, of which there is one.
const v1::Exercise& in_language(const store::PinnedExercise& languages, std::span<const std::string> wanted);

// The house's own, the same for all threads; never null.
using OperatorsResources = std::shared_ptr<const v1::SupportResources>;
using Resources = google::protobuf::RepeatedPtrField<v1::SupportResource>;

class PinnedExercise {
 public:
  // `own`: the session's resources.
  PinnedExercise(store::PinnedExercise languages, Resources own, OperatorsResources operators);

  // What the rules work on: steps and kinds are the same in every language.
  const v1::Exercise& script() const { return languages_.front(); }
  const v1::Exercise& in(std::span<const std::string> wanted) const;
  // Where a person of these languages can turn: the session's own first.
  Resources resources(std::span<const std::string> wanted) const;
  FramePtr welcome(v1::Role role, std::span<const std::string> wanted) const;

 private:
  std::size_t resource_language(std::span<const std::string> wanted) const;
  Resources resources_of(std::size_t language) const;

  store::PinnedExercise languages_;
  std::vector<std::string> tags_;  // of languages_
  Resources own_;
  OperatorsResources operators_;
  std::vector<std::string> operators_tags_;
  using Key = std::tuple<v1::Role, std::size_t, std::size_t>;  // language of the exercise, of the resources
  mutable std::map<Key, FramePtr> welcomes_;
};

// The exercises of this node's open rooms, by content.
class ExerciseShelf {
 public:
  explicit ExerciseShelf(OperatorsResources operators) : operators_(std::move(operators)) {}

  std::shared_ptr<const PinnedExercise> put(store::PinnedExercise languages, Resources own);

 private:
  OperatorsResources operators_;
  // By sha256 of the serialised languages and resources.
  std::map<std::string, std::weak_ptr<const PinnedExercise>> by_content_;
};

}  // namespace holdspace::live
