#include "live/sender_choice.hpp"

#include <array>
#include <cstddef>

#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdspace::live {
namespace {

// As container runtimes do: from here on this process may not set up an io_uring.
bool forbid_io_uring() {
  std::array<sock_filter, 4> rules = {{{BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)},
                                       {BPF_JMP | BPF_JEQ | BPF_K, 0, 1, __NR_io_uring_setup},
                                       {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | EPERM},
                                       {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW}}};
  const sock_fprog program{rules.size(), rules.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

// In a process of its own, since what is forbidden once stays so. Gives what `check` says.
template <class Check>
bool where_io_uring_is_forbidden(Check check) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(forbid_io_uring() && check() ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(WhereIoUringIsForbidden, frames_are_sent_plainly_and_the_reason_is_known) {
  EXPECT_TRUE(where_io_uring_is_forbidden([] {
    const Chosen chosen = choose_sender(SenderChoice::automatic);
    return chosen.choice == SenderChoice::plain && !chosen.why.empty();
  }));
}

TEST(WhereIoUringIsForbidden, a_thread_that_was_to_use_it_sends_plainly) {
  EXPECT_TRUE(where_io_uring_is_forbidden(
      [] { return std::string_view(make_sender(SenderChoice::uring)->name()) == "plain"; }));
}

TEST(WhereIoUringIsAllowed, it_is_what_automatic_means) {
  const Chosen chosen = choose_sender(SenderChoice::automatic);
  EXPECT_EQ(chosen.choice, SenderChoice::uring) << chosen.why;
  EXPECT_STREQ(make_sender(chosen.choice)->name(), "io_uring");
}

TEST(WhoeverAsksForPlainSending, gets_it) {
  EXPECT_EQ(choose_sender(SenderChoice::plain).choice, SenderChoice::plain);
  EXPECT_STREQ(make_sender(SenderChoice::plain)->name(), "plain");
}

}  // namespace
}  // namespace holdspace::live
