#include "robots/watcher.hpp"

#include "robots/wire.hpp"

namespace holdspace::robots {

Watcher::Watcher(boost::asio::io_context& context, Notebook& notebook, std::vector<Place> places,
                 std::string token)
    : notebook_(notebook),
      lifeline_(
          context, places, places.size() - 1, controller_hello(notebook.session().id, token),
          {[this](const Lifeline::Letter& letter) { take(letter); }, [] {},
           [this](const std::string& sentence) { notebook_.findings.add("The display: " + sentence); }}) {}

void Watcher::take(const Lifeline::Letter& letter) {
  notebook_.read(v1::ROLE_DISPLAY, letter);
  if (letter.message.has_presence())
    notebook_.read_presence(letter.message.presence(), shared_.current().run());
  if (letter.message.has_shares()) notebook_.correspondence.read(letter.message.shares());
  if (!letter.message.has_shared()) return;
  shared_ = letter.message.shared();
  notebook_.read_shared(shared_);
}

}  // namespace holdspace::robots
