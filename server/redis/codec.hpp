// What Redis answers, by hiredis: bytes to replies. Pure: knows no socket. Nothing else in Holdspace includes
// hiredis.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "redis/reply.hpp"
#include "support/result.hpp"

struct redisReader;

namespace holdspace::redis {

// Takes bytes as they arrive, cut anywhere, and gives back the replies they make.
class ReplyReader {
 public:
  ReplyReader();

  void feed(std::string_view bytes);
  // The next whole reply; nothing if more bytes are needed; protocol_error for good once the bytes made no
  // sense.
  Result<std::optional<Reply>> next();

 private:
  struct Free {
    void operator()(redisReader* reader) const;
  };
  std::unique_ptr<redisReader, Free> reader_;
};

}  // namespace holdspace::redis
