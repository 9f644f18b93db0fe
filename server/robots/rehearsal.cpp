#include "robots/rehearsal.hpp"

#include <optional>
#include <stdexcept>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <google/protobuf/util/json_util.h>
#include <sys/resource.h>

#include "robots/group.hpp"
#include "robots/guide.hpp"
#include "robots/http_call.hpp"
#include "robots/leader.hpp"
#include "robots/receipt_check.hpp"
#include "support/base64url.hpp"

namespace holdspace::robots {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t most_participants = 10'000;

// Each participant is one descriptor, and one more for a moment while it has fallen silent.
void allow_many_connections() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

template <class Message>
bool from_json(const std::string& text, Message& message) {
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  return google::protobuf::util::JsonStringToMessage(text, &message, options).ok();
}

// Why there is no session, for whoever typed the command.
std::string refusal(const std::string& url, const HttpAnswer& answer) {
  if (answer.status == 0) return "No Holdspace answers at " + url + ": " + answer.failure + ".";
  if (answer.status == 401 || answer.status == 403)
    return "The server at " + url + " does not know this facilitator key.";
  v1::ApiError error;
  if (from_json(answer.body, error) && !error.message().empty()) return error.message();
  return "The server at " + url + " answered " + std::to_string(answer.status) + ".";
}

// One rehearsal, on this thread, from asking for a session to the report.
class Rehearsal {
 public:
  explicit Rehearsal(const RehearsalPlan& plan) : plan_(plan), deadline_(context_) {}

  RehearsalReport run(std::stop_token stop) {
    for (const std::string& url : plan_.urls) places_.push_back(parse_place(url));
    if (places_.empty()) throw std::invalid_argument("Give at least one --url.");
    if (plan_.participants < 1 || plan_.participants > most_participants) {
      throw std::invalid_argument("Between 1 and 10000 participants can take part.");
    }
    const Clock::time_point begun = Clock::now();
    asio::co_spawn(context_, rehearse(), [this](std::exception_ptr thrown) {
      thrown_ = thrown;
      deadline_.cancel();
    });
    const std::stop_callback stopping(stop, [this] { asio::post(context_, [this] { stop_all(); }); });
    context_.run();
    if (thrown_) std::rethrow_exception(thrown_);
    report_.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    return report_;
  }

 private:
  asio::awaitable<void> rehearse() {
    const bool there = co_await make_session();
    if (!there || stopped_) co_return;
    if (plan_.created) plan_.created(session_);
    notebook_.emplace(Notebook::Session{session_.session_id(), session_.threshold(), !plan_.keep_open});
    crew_.emplace(context_, notebook_->findings);
    leader_.emplace(context_, *notebook_, places_, session_.controller_token());
    crew_->start(leader_->run());
    const auto welcomed = [this] { return leader_->connected(); };
    const bool in = co_await leader_->wait_until(welcomed, 15s);
    if (in) co_await walk();
    if (!in && !stopped_) notebook_->findings.add("The facilitator does not get into the session.");
    stop_all();
    const auto at_home = [this] { return crew_->at_work() == 0; };
    for (int looks = 0; looks < 500 && !at_home(); ++looks) co_await leader_->wait(10ms);
    context_.stop();
    judge();
  }

  asio::awaitable<bool> make_session() {
    v1::CreateSession wanted;
    wanted.set_exercise_id(plan_.exercise);
    wanted.set_title(plan_.title);
    wanted.set_series_id(plan_.series);
    wanted.set_expected_people(plan_.participants);
    wanted.set_rehearsal(true);
    wanted.set_speed(plan_.speed);
    HttpRequest request{"POST", "/api/sessions", plan_.key, ""};
    const auto written = google::protobuf::util::MessageToJsonString(wanted, &request.body);
    if (!written.ok()) throw std::runtime_error("a request could not be written as JSON");
    const HttpAnswer answer = co_await call(places_.front(), request);
    if (answer.status / 100 == 2 && from_json(answer.body, session_)) co_return true;
    report_.could_not_run = refusal(plan_.urls.front(), answer);
    co_return false;
  }

  asio::awaitable<void> walk() {
    const v1::Exercise exercise = leader_->exercise();
    const Circumstances circumstances{static_cast<std::uint32_t>(exercise.steps_size()), plan_.calm};
    group_.emplace(context_, *notebook_, *crew_,
                   GroupPlan{places_, plan_.participants, plan_.seed, circumstances, session_.join_code(),
                             session_.display_token()});
    if (!plan_.keep_open) limit_time(exercise);
    Guide guide(*leader_, *group_, *notebook_, plan_.calm || plan_.keep_open);
    co_await guide.lead(plan_.keep_open);
    if (stopped_ || plan_.keep_open) co_return;
    HttpRequest request{"GET", "/api/sessions/" + session_.session_id() + "/receipt",
                        to_base64url(session_.controller_token()), ""};
    const HttpAnswer answer = co_await call(places_.front(), request);
    v1::Receipt receipt;
    if (answer.status == 200 && from_json(answer.body, receipt)) {
      notebook_->findings.add(faults_of_receipt(receipt, leader_->shared(), leader_->view()));
    } else {
      notebook_->findings.add("There is no receipt: the server answered " + std::to_string(answer.status) +
                              ".");
    }
  }

  // All that is planned, and for each step what closing, showing and coming to rest may take.
  void limit_time(const v1::Exercise& exercise) {
    std::chrono::milliseconds time = 60s + 40ms * static_cast<int>(plan_.participants);
    for (const v1::Step& step : exercise.steps()) {
      time += std::chrono::milliseconds(step.pacing().planned_ms()) * 3 / 2 + 30s;
    }
    deadline_.expires_after(time);
    auto over = [this](boost::system::error_code cancelled) {
      if (cancelled || stopped_) return;
      notebook_->findings.add("The rehearsal did not come to its end in time.");
      stop_all();
    };
    deadline_.async_wait(over);
  }

  void stop_all() {
    stopped_ = true;
    if (group_) group_->stop();
    if (leader_) leader_->stop();
  }

  void judge() {
    if (!plan_.keep_open) notebook_->judge_releases();
    if (!plan_.keep_open) notebook_->findings.add(notebook_->correspondence.faults(session_.threshold()));
    notebook_->judge_clocks();
    if (group_) group_->judge_names();
    write_report();
  }

  void write_report();

  const RehearsalPlan& plan_;
  asio::io_context context_;
  std::vector<Place> places_;
  v1::CreatedSession session_;
  asio::steady_timer deadline_;
  std::optional<Notebook> notebook_;
  std::optional<Crew> crew_;
  std::optional<Leader> leader_;
  std::optional<Group> group_;
  RehearsalReport report_;
  std::exception_ptr thrown_;
  bool stopped_ = false;
};

void Rehearsal::write_report() {
  const Expectations& expected = notebook_->expectations;
  report_.answers_sent = expected.answers_sent();
  report_.answers_acknowledged = expected.answers_acknowledged();
  report_.hand_ins = expected.hand_ins();
  report_.passes = expected.passes();
  report_.commands = notebook_->commands;
  report_.reconnects = notebook_->reconnects;
  report_.late_joins = notebook_->late_joins;
  report_.runs = static_cast<std::uint64_t>(leader_->view().runs_size());
  for (const auto& [run, release] : notebook_->releases()) {
    const v1::Step* step = notebook_->step(release.step());
    if (step == nullptr) continue;
    const Expectations::Forecast forecast = expected.forecast(run, *step);
    const v1::RunView* view = leader_->run_view(run);
    report_.releases.push_back({run, release.step(), forecast.most, forecast.uncertain,
                                release.withheld() == v1::WITHHELD_TOO_FEW,
                                view != nullptr && view->shown()});
    report_.answers_released += forecast.most;
    report_.uncertain += forecast.uncertain;
  }
  report_.step_change_ms = percentiles_of(notebook_->step_changes_ms());
  report_.mismatches = notebook_->findings.count();
  report_.mismatch_sentences = notebook_->findings.sentences();
}

}  // namespace

RehearsalReport run_rehearsal(const RehearsalPlan& plan, std::stop_token stop) {
  allow_many_connections();
  RehearsalReport report;
  try {
    report = Rehearsal(plan).run(std::move(stop));
  } catch (const std::exception& fault) {
    report.could_not_run = fault.what();
  }
  report.seed = plan.seed;
  report.exercise = plan.exercise;
  report.participants = plan.participants;
  report.nodes = static_cast<std::uint32_t>(plan.urls.size());
  return report;
}

}  // namespace holdspace::robots
