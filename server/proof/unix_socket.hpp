// Plain unix sockets, for the taps. Each call throws std::runtime_error with the reason when it fails.
#pragma once

#include <string>
#include <string_view>

namespace holdspace::proof {

int listen_at(const std::string& path);  // not blocking
int connect_to(const std::string& path);
void send_all(int socket, std::string_view bytes);

}  // namespace holdspace::proof
