#include "live/pinned_exercise.hpp"

#include <algorithm>
#include <stdexcept>

#include "rules/session_view.hpp"
#include "support/limits.hpp"
#include "support/sha256.hpp"

namespace holdspace::live {
namespace {

constexpr std::uint32_t protocol = 1;
constexpr v1::Role roles[] = {v1::ROLE_PARTICIPANT, v1::ROLE_FACILITATOR, v1::ROLE_DISPLAY};

std::string_view primary_of(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace

PinnedExercise::PinnedExercise(store::PinnedExercise languages) : languages_(std::move(languages)) {
  if (languages_.empty()) throw std::invalid_argument("a pinned exercise has no language");
  for (const v1::Role role : roles) {
    for (const v1::Exercise& exercise : languages_) {
      v1::ServerMessage message;
      v1::Welcome& welcome = *message.mutable_welcome();
      welcome.set_protocol(protocol);
      welcome.set_role(role);
      *welcome.mutable_exercise() = rules::exercise_for(role, exercise);
      welcome.set_restart_spread_ms(std::chrono::milliseconds(limits::restart_spread).count());
      welcomes_[role].push_back(Frame::of(std::move(message)));
    }
  }
}

std::size_t PinnedExercise::choose(std::span<const std::string> wanted) const {
  const auto index_where = [&](auto matches) {
    const auto found = std::find_if(languages_.begin(), languages_.end(), matches);
    return static_cast<std::size_t>(found - languages_.begin());
  };
  for (const std::string& tag : wanted) {
    std::size_t i = index_where([&](const v1::Exercise& e) { return e.language() == tag; });
    if (i == languages_.size())
      i = index_where([&](const v1::Exercise& e) { return primary_of(e.language()) == primary_of(tag); });
    if (i < languages_.size()) return i;
  }
  return 0;
}

FramePtr PinnedExercise::welcome(v1::Role role, std::span<const std::string> wanted) const {
  return welcomes_.at(role).at(choose(wanted));
}

std::shared_ptr<const PinnedExercise> ExerciseShelf::put(store::PinnedExercise languages) {
  std::erase_if(by_content_, [](const auto& entry) { return entry.second.expired(); });
  std::string content;
  for (const v1::Exercise& exercise : languages) content += sha256(exercise.SerializeAsString());
  std::weak_ptr<const PinnedExercise>& place = by_content_[sha256(content)];
  std::shared_ptr<const PinnedExercise> shared = place.lock();
  if (!shared) {
    shared = std::make_shared<const PinnedExercise>(std::move(languages));
    place = shared;
  }
  return shared;
}

}  // namespace holdspace::live
