// Pages and their files, and the headers that every reply carries.
#pragma once

#include "transport/json_reply.hpp"
#include "transport/static_files.hpp"

namespace holdspace::transport {

Response page_reply(const StaticFiles& files, const Request& request);
void add_page_headers(Response& response);

}  // namespace holdspace::transport
