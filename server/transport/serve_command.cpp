#include "transport/serve_command.hpp"

#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

namespace holdspace::transport {
namespace {

using Demo = std::function<std::function<void()>(const Server&)>;

void add_options(CLI::App& command, ServerOptions& o) {
  command.add_option("--address", o.address, "IP address to listen on")->capture_default_str();
  command.add_option("--port", o.port, "Port of pages and WebSockets; 0: one that is free")
      ->capture_default_str();
  command
      .add_option("--admin-port", o.admin_port,
                  "Loopback port of /livez, /readyz, /metrics; 0: one that is free")
      ->capture_default_str();
  command.add_option("--data", o.folder, "Folder of the private Redis and the facilitator key")
      ->capture_default_str();
  command.add_option("--redis", o.redis,
                     "Durable Redis: redis://HOST:PORT or unix:///PATH (with --memory-redis)");
  command.add_option("--memory-redis", o.memory_redis,
                     "Redis for open answers: one that writes nothing to a disk");
  command.add_option("--threads", o.threads, "Threads; each is a node of its own")
      ->check(CLI::Range(1u, 256u))
      ->capture_default_str();
  command
      .add_option(
          "--sender", o.sender,
          "How frames are sent: uring (all of a moment in one system call; Linux 6.1), plain, or auto")
      ->check(CLI::IsMember({"auto", "plain", "uring"}))
      ->capture_default_str();
  command.add_option("--web", o.web_client, "Folder of the built web client")->capture_default_str();
  command.add_option("--exercises", o.exercises, "Folder of exercise files")->capture_default_str();
  command.add_option("--support-resources", o.support_resources,
                     "File that says where people can turn outside of a session (protobuf text)");
  command.add_option("--public-url", o.public_url, "What links begin with, behind a reverse proxy");
  command.add_option("--origin", o.origins, "Another origin whose pages may connect");
  command.add_option("--trusted-proxy", o.trusted_proxies, "IP address whose X-Forwarded-For is believed");
  command.add_option("--sign-on-header", o.sign_on_header,
                     "Header by which a trusted proxy says that a facilitator has signed on");
  command.add_option("--keep-hours", o.keep_hours, "Hours from a session's end until it is erased")
      ->check(CLI::Range(1u, 8760u))
      ->capture_default_str();
  command.add_option("--connections-per-address", o.connections_per_address,
                     "Most connections from one address");
  command.add_flag("--demo", o.demo, "Open a rehearsal with 24 robots walking through it");
}

void serve(const ServerOptions& options, const Demo& demo) {
  Server server(options);
  std::printf("\n  Holdspace is open.\n\n  Lead a session:  %s\n  Join a session:  %s\n\n",
              server.facilitator_link().c_str(), server.url().c_str());
  std::fflush(stdout);
  std::function<void()> end_demo;
  if (options.demo) end_demo = demo(server);
  server.run();
  if (end_demo) end_demo();
}

}  // namespace

void add_serve_command(CLI::App& app, int& exit_code, Demo demo) {
  const auto options = std::make_shared<ServerOptions>();
  CLI::App& command = *app.add_subcommand("serve", "Serve sessions until Ctrl-C");
  add_options(command, *options);
  command.callback([options, &exit_code, demo = std::move(demo)] {
    try {
      serve(*options, demo);
      exit_code = 0;
    } catch (const std::exception& e) {
      std::fprintf(stderr, "holdspace: %s\n", e.what());
      exit_code = 2;
    }
  });
}

}  // namespace holdspace::transport
