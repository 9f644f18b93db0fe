#include "robots/load_session.hpp"

#include <stdexcept>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <google/protobuf/util/json_util.h>

#include "holdspace/v1/api.pb.h"
#include "robots/http_call.hpp"

namespace holdspace::robots {

namespace {

namespace asio = boost::asio;
namespace json = google::protobuf::util;

template <class Message>
bool from_json(const std::string& text, Message& message) {
  json::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  return json::JsonStringToMessage(text, &message, options).ok();
}

std::string refusal(const HttpAnswer& answer) {
  if (answer.status == 0) return "No Holdspace answers there: " + answer.failure + ".";
  v1::ApiError error;
  if (from_json(answer.body, error) && !error.message().empty()) return error.message();
  return "The server answered " + std::to_string(answer.status) + ".";
}

asio::awaitable<void> ask(Place place, HttpRequest request, std::uint32_t times,
                          std::vector<LoadSession>& sessions, std::string& trouble) {
  for (std::uint32_t i = 0; i < times && trouble.empty(); ++i) {
    const HttpAnswer answer = co_await call(place, request);
    v1::CreatedSession made;
    if (answer.status == 200 && from_json(answer.body, made))
      sessions.push_back({made.session_id(), made.controller_token(), made.threshold()});
    else
      trouble = refusal(answer);
  }
}

}  // namespace

std::vector<LoadSession> make_load_sessions(const Place& place, const std::string& key,
                                            const std::string& exercise, std::uint32_t sessions,
                                            std::uint32_t people_each) {
  v1::CreateSession wish;
  wish.set_exercise_id(exercise);
  wish.set_expected_people(people_each);
  wish.set_rehearsal(true);
  v1::SupportResource& resource = *wish.add_resources();
  resource.set_name("A load test");
  resource.set_line("Nobody is in this session.");
  HttpRequest request{"POST", "/api/sessions", key, {}};
  if (!json::MessageToJsonString(wish, &request.body).ok()) throw std::logic_error("no JSON of a request");
  std::vector<LoadSession> made;
  std::string trouble;
  asio::io_context context;
  asio::co_spawn(context, ask(place, std::move(request), sessions, made, trouble), asio::detached);
  context.run();
  if (!trouble.empty()) throw std::runtime_error(trouble);
  return made;
}

}  // namespace holdspace::robots
