// `holdspace prove-anonymity`: runs the proof for many seeds and prints a report a person can read.
#pragma once

namespace CLI {
class App;
}

namespace holdspace::proof {

void add_prove_command(CLI::App& app, int& exit_code);

}  // namespace holdspace::proof
