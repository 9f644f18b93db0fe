// `holdspace facilitator add|list|revoke`: keys for those who lead sessions. Talks to the durable Redis
// itself, so it works beside a running server and without one.
#pragma once

namespace CLI {
class App;
}

namespace holdspace::transport {

// Adds the subcommand. When it was chosen, `exit_code` is 0, 1 (said why not) or 2 (no store).
void add_facilitator_command(CLI::App& app, int& exit_code);

}  // namespace holdspace::transport
