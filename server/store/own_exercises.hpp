// Exercises that were made here (those that came with the product: library.hpp). Durable; each keeps its last
// limits::kept_versions versions, all languages of one together, stored as they are pinned. A session that
// runs has its own copy and does not look here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "redis/client.hpp"
#include "store/session_store.hpp"
#include "support/result.hpp"

namespace holdspace::store {

struct Saved {
  std::uint32_t version = 0;
};
struct ChangedMeanwhile {
  std::uint32_t newest = 0;  // the version that is there instead; 0: it was deleted
};
struct LibraryFull {};  // limits::own_exercises
using SaveOutcome = std::variant<Saved, ChangedMeanwhile, LibraryFull>;

class OwnExercises {
 public:
  explicit OwnExercises(redis::Client& durable) : durable_(durable) {}

  // Saves all languages of one exercise as version `edited_from + 1`, if the newest is still the one that was
  // edited (0: it is new here). The version is written into each; what stood there does not matter. They
  // share one id and were checked.
  boost::asio::awaitable<Result<SaveOutcome>> save(PinnedExercise languages, std::uint32_t edited_from);

  // The newest version of each, in the order of their ids.
  boost::asio::awaitable<Result<std::vector<PinnedExercise>>> list();
  // Nothing: there is none.
  boost::asio::awaitable<Result<std::optional<PinnedExercise>>> newest(std::string id);
  boost::asio::awaitable<Result<std::optional<PinnedExercise>>> version(std::string id,
                                                                        std::uint32_t version);
  // Those that are kept, rising; empty: there is no such exercise.
  boost::asio::awaitable<Result<std::vector<std::uint32_t>>> versions(std::string id);
  // With all its versions. False: there was none.
  boost::asio::awaitable<Result<bool>> remove(std::string id);

 private:
  redis::Client& durable_;
};

}  // namespace holdspace::store
