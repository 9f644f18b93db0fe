// holdspace: serve · exercise check · facilitator · robots · load · prove-anonymity. What each does is in the
// folder that does it.
#include <cstdio>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "proof/prove_command.hpp"
#include "robots/demo.hpp"
#include "robots/load_command.hpp"
#include "robots/robots_command.hpp"
#include "store/exercise_command.hpp"
#include "transport/facilitator_command.hpp"
#include "transport/serve_command.hpp"

// What jemalloc is told (where it is linked): memory in huge pages, where the system has them on request. A
// town that comes at once touches thirty megabytes for the first time within a second.
extern "C" const char* malloc_conf = "thp:always,metadata_thp:auto";

int main(int argc, char** argv) {
  CLI::App app("Holdspace: live sessions for facilitated groups");
  app.set_version_flag("--version", HOLDSPACE_VERSION);
  app.require_subcommand(1);
  int exit_code = 0;
  holdspace::transport::add_serve_command(app, exit_code, [](const holdspace::transport::Server& server) {
    return holdspace::robots::start_demo(server.url(), server.facilitator_key());
  });
  holdspace::robots::add_robots_command(app, exit_code);
  holdspace::robots::add_load_command(app, exit_code);
  holdspace::store::add_exercise_command(app, exit_code);
  holdspace::transport::add_facilitator_command(app, exit_code);
  holdspace::proof::add_prove_command(app, exit_code);
  CLI11_PARSE(app, argc, argv);
  return exit_code;
}
