#include "transport/static_files.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/base64url.hpp"
#include "support/sha256.hpp"

namespace holdspace::transport {
namespace {

std::string type_of(const std::filesystem::path& file) {
  static const std::map<std::string, std::string> types = {{".html", "text/html; charset=utf-8"},
                                                           {".js", "text/javascript; charset=utf-8"},
                                                           {".css", "text/css; charset=utf-8"},
                                                           {".svg", "image/svg+xml"},
                                                           {".png", "image/png"},
                                                           {".ico", "image/x-icon"},
                                                           {".woff2", "font/woff2"},
                                                           {".webmanifest", "application/manifest+json"},
                                                           {".txt", "text/plain; charset=utf-8"},
                                                           {".json", "application/json"}};
  const auto found = types.find(file.extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return std::move(content).str();
}

}  // namespace

StaticFiles::StaticFiles(const std::filesystem::path& folder) {
  if (!std::filesystem::is_regular_file(folder / "index.html"))
    throw std::runtime_error("There is no web client in " + folder.string() +
                             " (no index.html). Build it with: npm run build, in web-client.");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = "/" + entry.path().lexically_relative(folder).generic_string();
    StaticFile file{content_of(entry.path()), type_of(entry.path()), {}, path.starts_with("/assets/")};
    file.etag = '"' + to_base64url(sha256(file.content)).substr(0, 16) + '"';
    files_.emplace(path, std::move(file));
  }
}

const StaticFile* StaticFiles::find(std::string_view path) const {
  const auto found = files_.find(path);
  if (found != files_.end()) return &found->second;
  const bool is_page = path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos;
  const auto index = files_.find("/index.html");
  return is_page && index != files_.end() ? &index->second : nullptr;
}

}  // namespace holdspace::transport
