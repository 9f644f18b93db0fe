// What a load costs: who ran on the core, and for whom it is counted.
#include "robots/load_meter.hpp"

#include <ctime>

#include <gmock/gmock.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdspace::robots {
namespace {

constexpr double worked_us = 200'000;
constexpr int all_well = 42;        // that a worker ends with; no program ends so by chance
constexpr double tick_us = 10'000;  // how finely the system tells a core's time

// The last core on which this test may run.
int a_core() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  EXPECT_EQ(::sched_getaffinity(0, sizeof allowed, &allowed), 0);
  int core = CPU_SETSIZE - 1;
  while (core > 0 && !CPU_ISSET(core, &allowed)) --core;
  return core;
}

double own_time_us() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

// A process on a core of which nothing is heard until it is told to work; alive until it goes out of scope.
class Worker {
 public:
  explicit Worker(int core) {
    EXPECT_EQ(::pipe(to_it_), 0);
    EXPECT_EQ(::pipe(from_it_), 0);
    pid_ = ::fork();
    if (pid_ != 0) return;
    ::close(to_it_[1]);
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(core, &only);
    char word = ::sched_setaffinity(0, sizeof only, &only) == 0 ? 'y' : 'n';
    ssize_t told = 1;
    while (told == 1 && ::write(from_it_[1], &word, 1) == 1) {
      told = ::read(to_it_[0], &word, 1);
      for (const double begin = own_time_us(); told == 1 && own_time_us() < begin + worked_us;) {
      }
    }
    ::_exit(told == 0 ? all_well : 1);  // at the end of what it is told, and for no other reason
  }
  ~Worker() {
    for (const int end : {to_it_[0], to_it_[1], from_it_[0], from_it_[1]}) ::close(end);
    int status = -1;
    EXPECT_EQ(::waitpid(pid_, &status, 0), pid_);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == all_well) << "wait status " << status;
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  pid_t pid() const { return pid_; }
  // It waits on its core.
  void until_it_waits() const {
    char word = 0;
    ASSERT_EQ(::read(from_it_[0], &word, 1), 1);
    ASSERT_EQ(word, 'y');
  }
  void work() const {
    ASSERT_EQ(::write(to_it_[1], "w", 1), 1);
    char word = 0;
    ASSERT_EQ(::read(from_it_[0], &word, 1), 1);
  }

 private:
  int to_it_[2] = {-1, -1}, from_it_[2] = {-1, -1};
  pid_t pid_ = -1;
};

TEST(LoadMeter, what_the_server_works_is_its_own_time_and_its_cores) {
  const int core = a_core();
  const Worker server(core);
  server.until_it_waits();
  const LoadMeter meter({{server.pid()}, {}, core});
  server.work();
  const LoadCost cost = meter.so_far();
  EXPECT_GE(cost.server_us, worked_us);
  EXPECT_GE(cost.core_us, worked_us - 2 * tick_us);
}

TEST(LoadMeter, what_another_program_works_on_the_core_is_not_counted) {
  const int core = a_core();
  const Worker server(core), other(core);
  server.until_it_waits();
  other.until_it_waits();
  const LoadMeter meter({{server.pid()}, {}, core});
  other.work();
  const LoadCost cost = meter.so_far();
  EXPECT_LT(cost.server_us, tick_us);
  EXPECT_LE(cost.core_us, cost.wall_us - worked_us + 2 * tick_us);
}

TEST(LoadMeter, without_a_core_there_is_no_time_of_a_core) {
  const LoadMeter meter({{::getpid()}, {}, -1});
  const LoadCost cost = meter.so_far();
  EXPECT_EQ(cost.core_us, 0);
  EXPECT_GT(cost.wall_us, 0);
}

TEST(LoadMeter, costs_of_rounds_are_added_up) {
  LoadCost sum{1, 2, 3, 4, 5};
  sum += {10, 20, 30, 40, -50};
  EXPECT_EQ(sum.wall_us, 11);
  EXPECT_EQ(sum.server_us, 22);
  EXPECT_EQ(sum.redis_us, 33);
  EXPECT_EQ(sum.core_us, 44);
  EXPECT_EQ(sum.server_bytes, -45);
}

}  // namespace
}  // namespace holdspace::robots
