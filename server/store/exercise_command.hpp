// `holdspace exercise check FILE…`: says file, line, field and a sentence for each fault.
#pragma once

namespace CLI {
class App;
}

namespace holdspace::store {

// Adds the subcommand. When it was chosen, `exit_code` is 0 (all fine) or 1 (faults).
void add_exercise_command(CLI::App& app, int& exit_code);

}  // namespace holdspace::store
