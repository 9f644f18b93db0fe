#include "redis/codec.hpp"

#include <new>

#include <hiredis/hiredis.h>
#include <hiredis/read.h>

#include "redis/errors.hpp"

namespace holdspace::redis {
namespace {

// No reply of ours comes near (HGETALL of 10,000 seats); a server that announces more would make us allocate
// it.
constexpr int most_elements = 1'000'000;

Reply::Kind kind_of(int hiredis_type) {
  switch (hiredis_type) {
    case REDIS_REPLY_STRING: return Reply::Kind::string;
    case REDIS_REPLY_ARRAY: return Reply::Kind::array;
    case REDIS_REPLY_INTEGER: return Reply::Kind::integer;
    case REDIS_REPLY_STATUS: return Reply::Kind::status;
    case REDIS_REPLY_ERROR: return Reply::Kind::error;
    default: return Reply::Kind::nil;
  }
}

// hiredis calls back for each value it has parsed: the whole reply is ours from the start, nested ones stand
// in their parent's elements. Null tells hiredis that there is no memory, which is how a C library is told of
// an exception.
Reply* place_for(const redisReadTask* task) {
  if (!task->parent) return new (std::nothrow) Reply;
  return &static_cast<Reply*>(task->parent->obj)->elements[static_cast<std::size_t>(task->idx)];
}

void* make_text(const redisReadTask* task, char* bytes, std::size_t size) {
  Reply* reply = place_for(task);
  if (!reply) return nullptr;
  reply->kind = kind_of(task->type);
  try {
    reply->text.assign(bytes, size);
  } catch (const std::bad_alloc&) {
    if (!task->parent) delete reply;
    return nullptr;
  }
  return reply;
}

void* make_array(const redisReadTask* task, int size) {
  if (size > most_elements) return nullptr;
  Reply* reply = place_for(task);
  if (!reply) return nullptr;
  reply->kind = Reply::Kind::array;
  try {
    reply->elements.resize(static_cast<std::size_t>(size));
  } catch (const std::bad_alloc&) {
    if (!task->parent) delete reply;
    return nullptr;
  }
  return reply;
}

void* make_integer(const redisReadTask* task, long long value) {
  Reply* reply = place_for(task);
  if (!reply) return nullptr;
  reply->kind = Reply::Kind::integer;
  reply->integer = value;
  return reply;
}

void* make_nil(const redisReadTask* task) {
  return place_for(task);
}

void free_reply(void* reply) {
  delete static_cast<Reply*>(reply);
}

redisReplyObjectFunctions make_replies{make_text, make_array, make_integer, make_nil, free_reply};

}  // namespace

ReplyReader::ReplyReader() : reader_(redisReaderCreateWithFunctions(&make_replies)) {
  if (!reader_) throw std::bad_alloc();
}

void ReplyReader::Free::operator()(redisReader* reader) const {
  redisReaderFree(reader);
}

void ReplyReader::feed(std::string_view bytes) {
  // A failure is remembered by the reader and comes out of next().
  redisReaderFeed(reader_.get(), bytes.data(), bytes.size());
}

Result<std::optional<Reply>> ReplyReader::next() {
  void* made = nullptr;
  if (redisReaderGetReply(reader_.get(), &made) != REDIS_OK) return make_error_code(Error::protocol_error);
  if (!made) return std::optional<Reply>();
  const std::unique_ptr<Reply> owner(static_cast<Reply*>(made));
  return std::optional<Reply>(std::move(*owner));
}

}  // namespace holdspace::redis
