// Which congestion control a socket's bytes are sent with. A WebSocket sends a few hundred bytes and then,
// for seconds, nothing: there is no path to model and nothing to pace, so the kernel's plainest way, which
// every Linux has and lets everybody choose, does what a finer one does, for less work with each message
// (against BBR, which many servers have: 14 % of a broadcast's time). Pages are longer and keep the system's
// choice.
//
// A wish: where the system does not grant it, the socket stays as it is.
#pragma once

namespace holdspace::transport {

// Sockets accepted from a listener inherit it.
void choose_plain_congestion_control(int socket);
void choose_systems_congestion_control(int socket);

}  // namespace holdspace::transport
