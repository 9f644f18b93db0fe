// The names that seats get: things of woods, water, weather and workshops, none of which could hurt.
#pragma once

#include <string>

namespace holdspace::store {

std::string random_seat_word();

}  // namespace holdspace::store
