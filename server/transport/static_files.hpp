// The web client's files, read once at start and served from memory, with the headers that keep a page to
// itself. Shared by all threads, immutable.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace holdspace::transport {

struct StaticFile {
  std::string content, type, etag;
  bool immutable = false;  // its name holds its content's hash
};

class StaticFiles {
 public:
  StaticFiles() = default;
  // Reads every regular file below `folder`. Throws std::runtime_error with a sentence when there is no
  // index.html.
  explicit StaticFiles(const std::filesystem::path& folder);

  // By path of a request ("/assets/x.js"). A path without a dot in its last part is a page of the client:
  // index.html. Null: there is no such file.
  const StaticFile* find(std::string_view path) const;

 private:
  std::map<std::string, StaticFile, std::less<>> files_;
};

}  // namespace holdspace::transport
