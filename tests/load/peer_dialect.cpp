#include "peer_dialect.hpp"

#include <charconv>
#include <stdexcept>

#include "http_publisher.hpp"

namespace holdspace::load {
namespace {

using robots::LoadSwarm;

constexpr std::size_t digits = 10;
constexpr std::size_t view_bytes = 200, rating_bytes = 128;

std::string rating(std::uint64_t number) {
  std::string text = content('R', number, rating_bytes);
  text[1 + digits] = static_cast<char>('0' + number % 10);  // what is counted
  return text;
}

// Bun and ws: the content as it is.
class Raw final : public PeerDialect {
 public:
  std::string target(std::uint32_t room) override { return "/room" + std::to_string(room); }
  Heard heard(LoadSwarm&, std::uint32_t, std::string_view message) override { return read_content(message); }
  void give_to_all(LoadSwarm& swarm, std::uint32_t line, std::uint32_t, std::uint64_t number) override {
    swarm.send(line, content('B', number, view_bytes));
  }
  void rate(LoadSwarm& swarm, std::uint32_t line, std::uint64_t number) override {
    swarm.send(line, rating(number));
  }
};

// Socket.IO 4 over Engine.IO 4: 0 open, 2 ping, 40 joined, 42["event","content"].
class SocketIo final : public PeerDialect {
 public:
  std::string target(std::uint32_t room) override {
    return "/socket.io/?EIO=4&transport=websocket&room=" + std::to_string(room);
  }
  Heard heard(LoadSwarm& swarm, std::uint32_t line, std::string_view message) override {
    if (message.starts_with('0')) swarm.send(line, "40", true);
    if (message == "2") swarm.send(line, "3", true);
    constexpr std::string_view event = "42[\"x\",\"";
    if (!message.starts_with("42[")) return {};
    return read_content(message.substr(event.size()));
  }
  void give_to_all(LoadSwarm& swarm, std::uint32_t line, std::uint32_t, std::uint64_t number) override {
    swarm.send(line, "42[\"p\",\"" + content('B', number, view_bytes) + "\"]", true);
  }
  void rate(LoadSwarm& swarm, std::uint32_t line, std::uint64_t number) override {
    swarm.send(line, "42[\"r\",\"" + rating(number) + "\"]", true);
  }
};

// Colyseus: a seat by HTTP, then 10 joined (to be answered), 13 message: a type and a content in MessagePack.
class Colyseus final : public PeerDialect {
 public:
  explicit Colyseus(std::uint16_t port) : http_(port) {}
  std::string target(std::uint32_t) override {
    const std::string seat = http_.post("/matchmake/joinOrCreate/load", "{}", "application/json");
    return "/" + field(seat, "processId") + "/" + field(seat, "roomId") +
           "?sessionId=" + field(seat, "sessionId");
  }
  Heard heard(LoadSwarm& swarm, std::uint32_t line, std::string_view message) override {
    if (message.empty()) return {};
    if (message[0] == 10) swarm.send(line, std::string_view("\x0a", 1));
    if (message[0] != 13) return {};
    const std::size_t begin =
        message.find_first_of("SB", 3);  // behind 13, the type, and a header of 2 or 3 bytes
    return begin == std::string_view::npos ? Heard{Heard::What::strange, 0}
                                           : read_content(message.substr(begin));
  }
  void give_to_all(LoadSwarm& swarm, std::uint32_t line, std::uint32_t, std::uint64_t number) override {
    std::string message("\x0d\xa1p\xd9", 4);
    message += static_cast<char>(view_bytes);
    swarm.send(line, message + content('B', number, view_bytes));
  }
  void rate(LoadSwarm&, std::uint32_t, std::uint64_t) override {
    throw std::invalid_argument("the Colyseus server does not count");
  }

 private:
  static std::string field(const std::string& json, const std::string& name) {
    const std::string begin = "\"" + name + "\":\"";
    const std::size_t at = json.find(begin);
    if (at == std::string::npos) throw std::runtime_error("a seat without " + name + ": " + json);
    return json.substr(at + begin.size(), json.find('"', at + begin.size()) - at - begin.size());
  }
  HttpPublisher http_;
};

// nchan: subscribers only; whoever gives something to all does it by HTTP.
class Nchan final : public PeerDialect {
 public:
  explicit Nchan(std::uint16_t port) : http_(port) {}
  std::string target(std::uint32_t room) override { return "/sub/room" + std::to_string(room); }
  Heard heard(LoadSwarm&, std::uint32_t, std::string_view message) override { return read_content(message); }
  void give_to_all(LoadSwarm&, std::uint32_t, std::uint32_t room, std::uint64_t number) override {
    http_.post("/pub/room" + std::to_string(room), content('B', number, view_bytes), "text/plain");
  }
  void rate(LoadSwarm&, std::uint32_t, std::uint64_t) override {
    throw std::invalid_argument("nchan does not count");
  }
  bool greets() const override { return false; }

 private:
  HttpPublisher http_;
};

}  // namespace

std::string content(char letter, std::uint64_t number, std::size_t size) {
  const std::string figures = std::to_string(number);
  std::string text(1, letter);
  text.append(digits - figures.size(), '0').append(figures);
  text.resize(size, 'x');
  return text;
}

Heard read_content(std::string_view text) {
  using What = Heard::What;
  if (text.starts_with('S')) return {What::first_view, 0};
  Heard heard{What::strange, 0};
  if (text.size() < 1 + digits) return heard;
  std::from_chars(text.data() + 1, text.data() + 1 + digits, heard.number);
  if (text[0] == 'B') heard.what = What::broadcast;
  if (text[0] == 'A') heard.what = What::acknowledgement;
  return heard;
}

std::unique_ptr<PeerDialect> PeerDialect::named(const std::string& name, std::uint16_t port) {
  if (name == "raw") return std::make_unique<Raw>();
  if (name == "socketio") return std::make_unique<SocketIo>();
  if (name == "colyseus") return std::make_unique<Colyseus>(port);
  if (name == "nchan") return std::make_unique<Nchan>(port);
  throw std::invalid_argument("no such peer: " + name);
}

}  // namespace holdspace::load
