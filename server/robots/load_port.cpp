#include "robots/load_port.hpp"

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include "robots/load_epoll.hpp"
#include "robots/load_uring.hpp"

namespace holdspace::robots {

std::unique_ptr<LoadPort> LoadPort::make(Kind kind, const sockaddr_in& server, LoadEar& ear) {
  if (kind == Kind::epoll) return std::make_unique<LoadEpoll>(server, ear);
  auto made = LoadRing::make();
  if (auto* ring = std::get_if<std::unique_ptr<LoadRing>>(&made))
    return std::make_unique<LoadUring>(std::move(*ring), server, ear);
  if (kind == Kind::best) return std::make_unique<LoadEpoll>(server, ear);
  throw std::runtime_error("no io_uring here: " + std::get<std::string>(made));
}

}  // namespace holdspace::robots
