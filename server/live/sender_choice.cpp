#include "live/sender_choice.hpp"

#include "live/plain_sender.hpp"
#include "live/uring_sender.hpp"
#include "support/logging.hpp"

namespace holdspace::live {

SenderChoice sender_choice_of(std::string_view name) {
  if (name == "plain") return SenderChoice::plain;
  return name == "uring" ? SenderChoice::uring : SenderChoice::automatic;
}

Chosen choose_sender(SenderChoice choice) {
  if (choice == SenderChoice::plain) return {SenderChoice::plain, {}};
  const auto tried = UringSender::make();
  if (const auto* words = std::get_if<std::string>(&tried)) return {SenderChoice::plain, *words};
  return {SenderChoice::uring, {}};
}

std::unique_ptr<Sender> make_sender(SenderChoice choice) {
  if (choice != SenderChoice::plain) {
    auto made = UringSender::make();
    if (auto* sender = std::get_if<std::unique_ptr<UringSender>>(&made)) return std::move(*sender);
    log::warning("sending plainly", {{log::Field::what, std::string_view(std::get<std::string>(made))}});
  }
  return std::make_unique<PlainSender>();
}

}  // namespace holdspace::live
