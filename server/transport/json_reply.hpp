// The replies of the JSON API: protobuf JSON, and one form of error with a sentence for a person.
#pragma once

#include <string>
#include <string_view>

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <google/protobuf/message.h>

namespace holdspace::transport {

using Request = boost::beast::http::request<boost::beast::http::string_body>;
using Response = boost::beast::http::response<boost::beast::http::string_body>;

Response json_reply(const google::protobuf::Message& body);
// `code` is stable ("no-such-code"), `sentence` says what happened, what is safe, what to do.
Response error_reply(boost::beast::http::status status, std::string_view code, std::string_view sentence);
// To be saved by the browser under this name.
Response file_reply(std::string_view type, std::string_view name, std::string body);
// A page or an address of the API that is not there.
Response no_such_page();
// Done, and there is nothing to say.
Response no_content();
Response text_reply(boost::beast::http::status status, std::string text);

}  // namespace holdspace::transport
