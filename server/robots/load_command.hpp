// `holdspace load`: many simulated people at once, from the command line. Called once by main.
#pragma once

namespace CLI {
class App;
}

namespace holdspace::robots {

// Adds the subcommand. When it was asked for, `exit_code` is set to 0 (all as it should be), 1 (mismatches)
// or 2 (it could not run) by the time parsing has ended.
void add_load_command(CLI::App& program, int& exit_code);

}  // namespace holdspace::robots
