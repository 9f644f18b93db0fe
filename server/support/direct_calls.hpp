// The system's calls on sockets as they are. In the C library each of them is a point at which its thread may
// be cancelled, and in a program of several threads that is paid for with every call: a view delivered by
// send(2) costs a twentieth less without. No thread of ours is ever cancelled.
#pragma once

#include <cstddef>

#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdspace::direct {

// Each as the one of its name: negative with errno set.
inline ssize_t send(int socket, const void* bytes, std::size_t size, int flags) {
  return ::syscall(SYS_sendto, socket, bytes, size, flags, nullptr, 0);
}
inline ssize_t sendmsg(int socket, const msghdr* message, int flags) {
  return ::syscall(SYS_sendmsg, socket, message, flags);
}
inline ssize_t recv(int socket, void* into, std::size_t size, int flags) {
  return ::syscall(SYS_recvfrom, socket, into, size, flags, nullptr, nullptr);
}
inline int accept4(int listener, sockaddr* peer, socklen_t* size, int flags) {
  return static_cast<int>(::syscall(SYS_accept4, listener, peer, size, flags));
}

}  // namespace holdspace::direct
