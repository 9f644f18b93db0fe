// `holdspace serve`: its options, and running a server until it is told to stop.
#pragma once

#include <functional>

#include "transport/server.hpp"

namespace CLI {
class App;
}

namespace holdspace::transport {

// Adds the subcommand. When it was chosen, `exit_code` is set: 0 after a clean end, 2 when it could not
// start. `demo` is called once the server listens, if --demo was given; it may start a thread and must give
// back what ends and joins it.
void add_serve_command(CLI::App& app, int& exit_code,
                       std::function<std::function<void()>(const Server&)> demo);

}  // namespace holdspace::transport
