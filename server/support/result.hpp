// What a call that can fail outside our power gives back: a value, or an error_code. Exceptions are for
// faults only.
#pragma once

#include <boost/system/result.hpp>

namespace holdspace {

template <class T>
using Result = boost::system::result<T>;

}  // namespace holdspace
