#include "live/pinned_exercise.hpp"

#include <algorithm>
#include <stdexcept>

#include "rules/session_view.hpp"
#include "support/limits.hpp"
#include "support/sha256.hpp"

namespace holdspace::live {
namespace {

constexpr std::uint32_t protocol = 1;

std::string_view primary_of(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace

std::size_t choose_language(std::span<const std::string> there, std::span<const std::string> wanted) {
  const auto index_where = [&](auto matches) {
    return static_cast<std::size_t>(std::ranges::find_if(there, matches) - there.begin());
  };
  for (const std::string& tag : wanted) {
    std::size_t i = index_where([&](const std::string& one) { return one == tag; });
    if (i == there.size())
      i = index_where([&](const std::string& one) { return primary_of(one) == primary_of(tag); });
    if (i < there.size()) return i;
  }
  return 0;
}

const v1::Exercise& in_language(const store::PinnedExercise& languages, std::span<const std::string> wanted) {
  std::vector<std::string> there;
  for (const v1::Exercise& language : languages) there.push_back(language.language());
  return languages.at(choose_language(there, wanted));
}

PinnedExercise::PinnedExercise(store::PinnedExercise languages, Resources own, OperatorsResources operators)
    : languages_(std::move(languages)), own_(std::move(own)), operators_(std::move(operators)) {
  if (languages_.empty()) throw std::invalid_argument("a pinned exercise has no language");
  for (const v1::Exercise& exercise : languages_) tags_.push_back(exercise.language());
  for (const v1::LanguageResources& one : operators_->languages()) operators_tags_.push_back(one.language());
}

const v1::Exercise& PinnedExercise::in(std::span<const std::string> wanted) const {
  return languages_.at(choose_language(tags_, wanted));
}

std::size_t PinnedExercise::resource_language(std::span<const std::string> wanted) const {
  return choose_language(operators_tags_, wanted);
}

Resources PinnedExercise::resources_of(std::size_t language) const {
  Resources all = own_;
  if (language < operators_tags_.size())
    all.MergeFrom(operators_->languages(static_cast<int>(language)).resources());
  return all;
}

Resources PinnedExercise::resources(std::span<const std::string> wanted) const {
  return resources_of(resource_language(wanted));
}

FramePtr PinnedExercise::welcome(v1::Role role, std::span<const std::string> wanted) const {
  const Key key(role, choose_language(tags_, wanted), resource_language(wanted));
  FramePtr& place = welcomes_[key];
  if (place) return place;
  v1::ServerMessage message;
  v1::Welcome& welcome = *message.mutable_welcome();
  welcome.set_protocol(protocol);
  welcome.set_role(role);
  *welcome.mutable_exercise() = rules::exercise_for(role, languages_[std::get<1>(key)]);
  welcome.set_restart_spread_ms(std::chrono::milliseconds(limits::restart_spread).count());
  *welcome.mutable_resources() = resources_of(std::get<2>(key));
  place = Frame::of(std::move(message));
  return place;
}

std::shared_ptr<const PinnedExercise> ExerciseShelf::put(store::PinnedExercise languages, Resources own) {
  std::erase_if(by_content_, [](const auto& entry) { return entry.second.expired(); });
  std::string content;
  for (const v1::Exercise& exercise : languages) content += sha256(exercise.SerializeAsString());
  for (const v1::SupportResource& resource : own) content += sha256(resource.SerializeAsString());
  std::weak_ptr<const PinnedExercise>& place = by_content_[sha256(content)];
  std::shared_ptr<const PinnedExercise> shared = place.lock();
  if (!shared) {
    shared = std::make_shared<const PinnedExercise>(std::move(languages), std::move(own), operators_);
    place = shared;
  }
  return shared;
}

}  // namespace holdspace::live
