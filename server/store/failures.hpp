// Carrying a failure from one result to another type of result.
#pragma once

#include "redis/errors.hpp"
#include "support/result.hpp"

namespace holdspace::store {

template <class T, class U>
Result<T> failure_of(const Result<U>& failed) {
  return Result<T>(boost::system::in_place_error, failed.error());
}

// The reply was not what the script or command gives back.
template <class T>
Result<T> misshapen() {
  return Result<T>(boost::system::in_place_error, redis::make_error_code(redis::Error::protocol_error));
}

}  // namespace holdspace::store
