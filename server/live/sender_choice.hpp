// Which sender a server uses: as it was asked to, or the best that this system lets it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "live/sender.hpp"

namespace holdspace::live {

enum class SenderChoice { automatic, plain, uring };

// "auto", "plain" or "uring"; anything else is automatic (the command line lets nothing else through).
SenderChoice sender_choice_of(std::string_view name);

// What `choice` comes to here: never `automatic`. `why` says why io_uring cannot be used, where it was
// thought of.
struct Chosen {
  SenderChoice choice = SenderChoice::plain;
  std::string why;
};
Chosen choose_sender(SenderChoice choice);

// On the thread that is to send. If the ring cannot be made after all, a plain one (and a line in the log).
std::unique_ptr<Sender> make_sender(SenderChoice choice);

}  // namespace holdspace::live
