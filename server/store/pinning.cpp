#include "store/pinning.hpp"

#include <cstdint>
#include <stdexcept>

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/util/delimited_message_util.h>
#include <zlib.h>

#include "support/limits.hpp"

namespace holdspace::store {
namespace {

constexpr std::size_t length_bytes = 4;  // of the inflated size, most significant first

std::string with_length(std::size_t length) {
  std::string bytes(length_bytes, '\0');
  for (std::size_t i = 0; i < length_bytes; ++i)
    bytes[i] = static_cast<char>(length >> (8 * (length_bytes - 1 - i)));
  return bytes;
}

std::size_t length_of(std::string_view bytes) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < length_bytes; ++i) length = length << 8 | static_cast<unsigned char>(bytes[i]);
  return length;
}

}  // namespace

std::string pin(const PinnedExercise& languages) {
  std::string plain;
  {
    google::protobuf::io::StringOutputStream out(&plain);
    for (const v1::Exercise& exercise : languages)
      google::protobuf::util::SerializeDelimitedToZeroCopyStream(exercise, &out);
  }
  if (plain.size() > limits::pinned_exercise_bytes)
    throw std::length_error("an exercise has more languages, or longer ones, than can be kept");
  uLongf size = compressBound(plain.size());
  std::string packed = with_length(plain.size());
  packed.resize(length_bytes + size);
  auto* to = reinterpret_cast<Bytef*>(packed.data() + length_bytes);
  if (compress(to, &size, reinterpret_cast<const Bytef*>(plain.data()), plain.size()) != Z_OK)
    throw std::runtime_error("an exercise could not be deflated");
  packed.resize(length_bytes + size);
  return packed;
}

std::optional<PinnedExercise> unpin(std::string_view bytes) {
  if (bytes.size() <= length_bytes || length_of(bytes) > limits::pinned_exercise_bytes) return std::nullopt;
  std::string plain(length_of(bytes), '\0');
  uLongf size = plain.size();
  const auto* from = reinterpret_cast<const Bytef*>(bytes.data() + length_bytes);
  const int inflated =
      uncompress(reinterpret_cast<Bytef*>(plain.data()), &size, from, bytes.size() - length_bytes);
  if (inflated != Z_OK || size != plain.size()) return std::nullopt;
  PinnedExercise languages;
  google::protobuf::io::ArrayInputStream in(plain.data(), static_cast<int>(plain.size()));
  for (bool at_end = false; !at_end;) {
    v1::Exercise exercise;
    if (google::protobuf::util::ParseDelimitedFromZeroCopyStream(&exercise, &in, &at_end))
      languages.push_back(std::move(exercise));
    else if (!at_end)
      return std::nullopt;
  }
  if (languages.empty()) return std::nullopt;
  return languages;
}

}  // namespace holdspace::store
