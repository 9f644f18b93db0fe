#include "robots/demo.hpp"

#include <cstdio>
#include <memory>
#include <thread>

#include "robots/rehearsal.hpp"
#include "support/base64url.hpp"

namespace holdspace::robots {
namespace {

constexpr std::uint32_t demo_people = 24;
constexpr std::uint32_t demo_speed = 12;  // the whole gentle process in about four minutes

void print_links(const std::string& url, const v1::CreatedSession& session) {
  const std::string& id = session.session_id();
  std::printf(
      "  The demo (24 robots, a rehearsal):\n    Come in as a participant:  %s/#%s\n"
      "    See the big screen:        %s/display#%s.%s\n\n",
      url.c_str(), session.join_code().c_str(), url.c_str(), id.c_str(),
      to_base64url(session.display_token()).c_str());
  std::fflush(stdout);
}

std::string web_socket_url(const std::string& url) {
  return "ws" + url.substr(url.find("://"));
}

}  // namespace

std::function<void()> start_demo(const std::string& url, const std::string& facilitator_key) {
  RehearsalPlan plan;
  plan.urls = {web_socket_url(url)};
  plan.key = facilitator_key;
  plan.participants = demo_people;
  plan.speed = demo_speed;
  plan.keep_open = true;
  plan.created = [url](const v1::CreatedSession& session) { print_links(url, session); };
  // std::function must be copyable, a jthread is not.
  auto thread = std::make_shared<std::jthread>([plan](std::stop_token stop) {
    const RehearsalReport report = run_rehearsal(plan, stop);
    if (!report.could_not_run.empty())
      std::fprintf(stderr, "The demo ended: %s\n", report.could_not_run.c_str());
  });
  return [thread] {
    thread->request_stop();
    thread->join();
  };
}

}  // namespace holdspace::robots
