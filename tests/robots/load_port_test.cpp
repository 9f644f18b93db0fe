// Which port a swarm has, and lines that are connected late. A listener without a queue has room for one:
// whoever comes next is let in when its system asks again, a second later.
#include "robots/load_port.hpp"

#include <cerrno>
#include <cstddef>
#include <thread>

#include <gmock/gmock.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include "swarm_ear.hpp"
#include "swarm_ports.hpp"

namespace holdspace::robots {
namespace {

// For the calling thread, and for good.
void forbid_uring() {
  sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_io_uring_setup, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog program{std::size(rules), rules};
  EXPECT_EQ(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), 0);
  EXPECT_EQ(::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program), 0);
}

std::string refusal_of_uring() {
  try {
    const LoadSwarm swarm("127.0.0.1", 1, {}, LoadPort::Kind::uring);
    return "";
  } catch (const std::runtime_error& e) {
    return e.what();
  }
}

TEST(LoadPort, is_io_uring_where_the_system_lets_us_and_epoll_elsewhere) {
  const LoadSwarm swarm("127.0.0.1", 1, {});
  EXPECT_EQ(swarm.port_name(), std::string(refusal_of_uring().empty() ? "io_uring" : "epoll"));
}

TEST(LoadPort, is_epoll_where_io_uring_is_forbidden_and_says_so_if_it_may_not_be) {
  std::thread([] {
    forbid_uring();
    EXPECT_EQ(refusal_of_uring(), "no io_uring here: Operation not permitted");
    Listener listener;
    SwarmEar ear(listener, LoadPort::Kind::best);
    EXPECT_EQ(ear.swarm.port_name(), std::string("epoll"));
    OtherEnd end = ear.join(listener);
    end.say(frame("heard all the same"));
    ear.until_heard(1);
  }).join();
}

struct Crowded {
  explicit Crowded(LoadPort::Kind kind) : ear(listener, kind) {
    for (int i = 0; i < 3; ++i) ear.swarm.open("/live");
    ear.swarm.close(2);  // nor may what it had to say go to anybody else
    ear.swarm.turn(std::chrono::milliseconds(0));
  }
  Listener listener{0};
  SwarmEar ear;
  std::vector<OtherEnd> ends;
};

TEST(LoadPort, a_line_that_is_connected_late_is_greeted_then) {
  std::vector<std::unique_ptr<Crowded>> all;
  for (const LoadPort::Kind kind : ports_here()) all.push_back(std::make_unique<Crowded>(kind));
  for (auto& it : all) it->ends.push_back(it->listener.accept());
  for (auto& it : all) {
    it->ends.back().agree();
    it->ear.until([&] { return it->ear.opened.size() == 1; });
  }
  for (auto& it : all) {
    it->ends.push_back(it->listener.accept());
    it->ear.swarm.turn(std::chrono::milliseconds(1));
    EXPECT_THAT(it->ends.back().agree(), testing::StartsWith("GET /live HTTP/1.1\r\n"));
    it->ear.until([&] { return it->ear.opened.size() == 2; });
    EXPECT_THAT(it->ear.opened, testing::ElementsAre(0, 1)) << it->ear.swarm.port_name();
    EXPECT_THAT(it->ear.ended, testing::IsEmpty());
  }
}

}  // namespace
}  // namespace holdspace::robots
