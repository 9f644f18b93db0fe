// The simulated display: sees what the big screen shows, and writes it down. Owned by the group.
#pragma once

#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include "robots/lifeline.hpp"
#include "robots/notebook.hpp"

namespace holdspace::robots {

class Watcher {
 public:
  // Connects to the last place first: with several nodes, to another one than the facilitator.
  Watcher(boost::asio::io_context& context, Notebook& notebook, std::vector<Place> places, std::string token);

  boost::asio::awaitable<void> run() { return lifeline_.run(); }
  void stop() { lifeline_.stop(); }

  bool connected() const { return lifeline_.welcome(); }
  Version version() const { return {shared_.revision(), shared_.commit_id()}; }
  v1::SessionPhase phase() const { return shared_.phase(); }

 private:
  void take(const Lifeline::Letter& letter);

  Notebook& notebook_;
  Lifeline lifeline_;
  v1::SharedView shared_;
};

}  // namespace holdspace::robots
