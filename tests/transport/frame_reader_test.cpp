#include "transport/frame_reader.hpp"

#include <random>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/beast/_experimental/test/stream.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace holdspace::transport {
namespace {

using ::testing::ElementsAre;
using Kind = FrameReader::Kind;

constexpr std::size_t most = 1'000;
constexpr int last = 0x80;
enum Opcode { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

std::string masked(std::string payload, const std::string& mask) {
  for (std::size_t i = 0; i < payload.size(); ++i) payload[i] = static_cast<char>(payload[i] ^ mask[i % 4]);
  return mask + payload;
}
std::string big_endian(std::uint64_t number, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(number >> (8 * i) & 0xff);
  return text;
}
// A client's frame. `length`: how many bytes say its length (1, 3, 9); 0: the fewest.
std::string frame(int first, const std::string& payload, int length = 0,
                  std::string mask = "\x11\x22\x33\x44") {
  const std::size_t size = payload.size();
  if (length == 0) length = size < 126 ? 1 : size <= 0xffff ? 3 : 9;
  std::string bytes(1, static_cast<char>(first));
  if (length == 1) bytes += static_cast<char>(0x80 | size);
  if (length == 3) bytes += static_cast<char>(0x80 | 126) + big_endian(size, 2);
  if (length == 9) bytes += static_cast<char>(0x80 | 127) + big_endian(size, 8);
  return bytes + masked(payload, mask);
}

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::nothing: return "nothing";
    case Kind::binary: return "binary";
    case Kind::text: return "text";
    case Kind::ping: return "ping";
    case Kind::pong: return "pong";
    case Kind::close: return "close";
    case Kind::wrong: return "wrong";
    case Kind::too_long: return "too long";
  }
  return "";
}

// What a connection hears of bytes that come in pieces, each in a turn of its own; up to the first fault.
class Hearing {
 public:
  void comes(std::string_view bytes) {
    std::vector<char> room(FrameReader::most_kept(most) + bytes.size());
    const std::size_t kept = reader_.resume(room);
    std::copy(bytes.begin(), bytes.end(), room.begin() + static_cast<std::ptrdiff_t>(kept));
    std::span<char> rest = std::span(room).first(kept + bytes.size());
    while (!lost_) {
      const FrameReader::Heard heard = reader_.next(rest, most);
      if (heard.kind == Kind::nothing) return reader_.keep(rest);
      log_.push_back(std::string(name_of(heard.kind)).append(":").append(heard.payload));
      lost_ = heard.kind == Kind::wrong || heard.kind == Kind::too_long;
    }
  }
  std::vector<std::string> take() { return std::exchange(log_, {}); }

 private:
  FrameReader reader_;
  std::vector<std::string> log_;
  bool lost_ = false;
};

std::vector<std::string> heard_of(const std::string& bytes) {
  Hearing hearing;
  hearing.comes(bytes);
  return hearing.take();
}

TEST(Frames, are_taken_apart_into_messages) {
  EXPECT_THAT(heard_of(frame(last | binary, "abc") + frame(last | text, "words") + frame(last | binary, "") +
                       frame(last | ping, "p") + frame(last | pong, "q") + frame(last | close, "\x03\xe8")),
              ElementsAre("binary:abc", "text:words", "binary:", "ping:p", "pong:q", "close:\x03\xe8"));
  for (const std::size_t size : {7u, 8u, 9u, 125u, 126u, 127u, 1'000u}) {
    std::string payload;
    for (std::size_t i = 0; i < size; ++i) payload += static_cast<char>(i * 7);
    EXPECT_THAT(heard_of(frame(last | binary, payload)), ElementsAre("binary:" + payload)) << size;
  }
}

TEST(Frames, make_one_message_together_with_others_in_between) {
  EXPECT_THAT(
      heard_of(frame(binary, "ab") + frame(last | ping, "p") + frame(continuation, "") +
               frame(continuation, "cd") + frame(last | continuation, "e") + frame(last | binary, "f")),
      ElementsAre("ping:p", "binary:abcde", "binary:f"));
  EXPECT_THAT(heard_of(frame(text, "a") + frame(last | continuation, "b")), ElementsAre("text:ab"));
}

TEST(Frames, may_come_in_any_pieces) {
  const std::string all = frame(binary, std::string(300, 'a')) + frame(last | ping, "p") +
                          frame(last | continuation, std::string(200, 'b')) + frame(last | binary, "c");
  const auto whole = heard_of(all);
  ASSERT_EQ(whole.size(), 3u);
  for (std::size_t cut = 1; cut < all.size(); ++cut) {
    Hearing in_two;
    in_two.comes(all.substr(0, cut));
    in_two.comes(all.substr(cut));
    EXPECT_EQ(in_two.take(), whole) << cut;
  }
  Hearing byte_by_byte;
  for (const char byte : all) byte_by_byte.comes({&byte, 1});
  EXPECT_EQ(byte_by_byte.take(), whole);
}

TEST(Frames, that_are_against_the_protocol_are_found_at_once) {
  const std::string good = frame(last | binary, "good");
  for (const std::string& bad : {
           std::string("\x82\x03", 2) + "abc",                               // not masked
           frame(last | 0x40 | binary, "x"), frame(last | 0x10 | ping, ""),  // reserved bits
           frame(last | 3, "x"), frame(last | 7, "x"), frame(last | 11, "x"), frame(last | 15, "x"),
           frame(last | continuation, "x"),                 // of no message
           frame(binary, "x") + frame(last | binary, "y"),  // within another message
           frame(ping, "x"),                                // a control frame in parts
           frame(last | close, std::string(126, 'x')),      // a control frame that is too long
           frame(last | binary, "x", 3), frame(last | binary, std::string(126, 'x'), 9),  // not the shortest
       })
    EXPECT_THAT(heard_of(std::string(good).append(bad).append(good)), ElementsAre("binary:good", "wrong:"))
        << ::testing::PrintToString(bad);
}

TEST(Frames, that_are_longer_than_they_may_be_are_found_by_their_header) {
  EXPECT_THAT(heard_of(frame(last | binary, std::string(most, 'x'))).size(), 1u);
  EXPECT_THAT(heard_of(frame(last | binary, std::string(most + 1, 'x')).substr(0, 8)),
              ElementsAre("too long:"));
  EXPECT_THAT(heard_of(frame(binary, std::string(most, 'x')) + frame(continuation, "") +
                       frame(last | continuation, "x")),
              ElementsAre("too long:"));
  const std::string huge = std::string("\x82\xff", 2) + big_endian(UINT64_MAX, 8) + "mask";
  EXPECT_THAT(heard_of(huge), ElementsAre("too long:"));
  EXPECT_THAT(heard_of(frame(binary, "x") + std::string("\x80\xff", 2) + big_endian(UINT64_MAX, 8) + "mask"),
              ElementsAre("too long:"));
}

TEST(Frames, leave_nothing_behind_but_what_is_unfinished) {
  FrameReader reader;
  std::string bytes = frame(last | binary, "abc");
  std::span<char> rest(bytes);
  EXPECT_EQ(reader.next(rest, most).payload, "abc");
  EXPECT_EQ(reader.next(rest, most).kind, Kind::nothing);
  reader.keep(rest);
  std::vector<char> room(FrameReader::most_kept(most));
  EXPECT_EQ(reader.resume(room), 0u);
  EXPECT_EQ(sizeof(FrameReader), sizeof(void*));
}

TEST(AClose, may_say_nothing_or_a_code_that_may_be_sent) {
  EXPECT_EQ(close_code_in(""), 1000);
  for (const std::uint16_t code : {1000, 1001, 1003, 1007, 1011, 1013, 3000, 4001, 4999})
    EXPECT_EQ(close_code_in(big_endian(code, 2) + "why"), code);
  for (const std::uint16_t code : {0, 999, 1004, 1005, 1006, 1014, 1015, 2999, 5000})
    EXPECT_EQ(close_code_in(big_endian(code, 2)), 0) << code;
  EXPECT_EQ(close_code_in("\x03"), 0);
}

// -- the same bytes as Beast's stream understands them

namespace beast = boost::beast;

// Beast looks into words and into a close, whether they are UTF-8; ours refuses words, and reads none.
constexpr char no_words[] = "not UTF-8";

std::vector<std::string> heard_by_beast(const std::string& bytes) {
  boost::asio::io_context context;
  beast::test::stream ours(context);
  beast::test::stream theirs = beast::test::connect(ours);
  beast::websocket::stream<beast::test::stream&, false> stream(ours);
  stream.read_message_max(most);
  std::vector<std::string> heard;
  stream.control_callback([&heard](beast::websocket::frame_type type, beast::string_view payload) {
    using beast::websocket::frame_type;
    const char* name = type == frame_type::ping ? "ping:" : type == frame_type::pong ? "pong:" : "close:";
    // Of a close it gives only the words.
    heard.push_back(name + (type == frame_type::close ? std::string() : std::string(payload)));
  });
  beast::http::request<beast::http::string_body> upgrade(beast::http::verb::get, "/", 11);
  upgrade.set(beast::http::field::host, "here");
  upgrade.set(beast::http::field::upgrade, "websocket");
  upgrade.set(beast::http::field::connection, "Upgrade");
  upgrade.set(beast::http::field::sec_websocket_version, "13");
  upgrade.set(beast::http::field::sec_websocket_key, "dGhlIHNhbXBsZSBub25jZQ==");
  stream.accept(upgrade);
  ours.append(bytes);
  theirs.close();
  for (;;) {
    beast::flat_buffer message;
    beast::error_code ec;
    stream.read(message, ec);
    if (ec == beast::websocket::error::closed) return heard;
    if (ec == beast::websocket::error::bad_frame_payload)
      heard.push_back(no_words);
    else if (ec == beast::websocket::error::message_too_big)
      heard.push_back("too long:");
    else if (ec.category() == make_error_code(beast::websocket::error::closed).category())
      heard.push_back("wrong:");
    if (ec) return heard;
    heard.push_back((stream.got_text() ? "text:" : "binary:") + beast::buffers_to_string(message.data()));
  }
}

// Ours, as far as Beast listens: to the first close, whose code it judges while reading.
std::vector<std::string> heard_by_us(const std::string& bytes, std::mt19937& chance) {
  Hearing hearing;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = std::min<std::size_t>(1 + chance() % 400, bytes.size() - at);
    hearing.comes(std::string_view(bytes).substr(at, size));
    at += size;
  }
  std::vector<std::string> heard;
  for (const std::string& one : hearing.take()) {
    const bool is_close = one.starts_with("close:");
    heard.push_back(!is_close                                             ? one
                    : close_code_in(std::string_view(one).substr(6)) == 0 ? "wrong:"
                                                                          : "close:");
    if (is_close) break;
  }
  return heard;
}

// Mostly what a client may send, with a wrong bit here and there.
std::string some_frames(std::mt19937& chance) {
  std::string bytes;
  bool within = false;
  for (std::size_t count = 1 + chance() % 6; count > 0; --count) {
    const std::uint32_t kind = chance() % 8;
    if (kind == 0) {
      bytes += frame(last | ping, std::string(chance() % 126, 'p'));
    } else if (kind == 1) {
      bytes += frame(last | pong, std::string(chance() % 126, 'q'));
    } else if (kind == 2 && chance() % 4 == 0) {
      bytes += frame(last | close, big_endian(990 + chance() % 30, 2));
    } else {
      const bool ends = chance() % 2 == 0;
      std::string payload(chance() % (chance() % 4 == 0 ? 700 : 140), '\0');
      for (char& byte : payload) byte = static_cast<char>(chance());
      bytes +=
          frame((ends ? last : 0) | (within ? continuation : binary), payload, 0, big_endian(chance(), 4));
      within = !ends;
    }
  }
  if (chance() % 3 == 0) bytes[chance() % bytes.size()] ^= static_cast<char>(1U << chance() % 8);
  if (chance() % 4 == 0) bytes.resize(chance() % bytes.size());
  return bytes;
}

TEST(Frames, are_understood_as_beast_understands_them) {
  std::mt19937 chance(20'261'129);
  int wrong = 0, too_long = 0, whole = 0, words = 0;
  for (int round = 0; round < 4'000; ++round) {
    const std::string bytes = some_frames(chance);
    const auto ours = heard_by_us(bytes, chance), theirs = heard_by_beast(bytes);
    if (!theirs.empty() && theirs.back() == no_words) {
      ++words;
      continue;
    }
    ASSERT_EQ(ours, theirs) << "round " << round << ": " << ::testing::PrintToString(bytes);
    for (const std::string& one : ours) {
      wrong += one == "wrong:";
      too_long += one == "too long:";
      whole += one.starts_with("binary:");
    }
  }
  EXPECT_GT(wrong, 200);
  EXPECT_GT(too_long, 20);
  EXPECT_GT(whole, 2'000);
  EXPECT_LT(words, 400);
}

}  // namespace
}  // namespace holdspace::transport
