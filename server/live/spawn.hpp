// The one way in which a coroutine is started here: on a thread's executor, with a name for the log and with
// what to do when it ends by a fault. A fault of one session or connection ends that one only.
#pragma once

#include <exception>
#include <string>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>

#include "support/logging.hpp"

namespace holdspace::live {

// Words of an exception, for the log.
inline std::string words_of(const std::exception_ptr& fault) {
  try {
    std::rethrow_exception(fault);
  } catch (const std::exception& e) {
    return e.what();
  } catch (...) {
    return "something that is no std::exception";
  }
}

template <class Exec, class OnFault>
void spawn(const Exec& executor, boost::asio::awaitable<void> work, const char* name, OnFault on_fault) {
  boost::asio::co_spawn(
      executor, std::move(work), [name, on_fault = std::move(on_fault)](std::exception_ptr fault) {
        if (!fault) return;
        const std::string words = words_of(fault);
        log::error("fault",
                   {{log::Field::what, std::string_view(name)}, {log::Field::code, std::string_view(words)}});
        on_fault();
      });
}

}  // namespace holdspace::live
