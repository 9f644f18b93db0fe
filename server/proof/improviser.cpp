#include "proof/improviser.hpp"

#include <algorithm>

#include "proof/given.hpp"
#include "support/sha256.hpp"

namespace holdspace::proof {
namespace {

constexpr std::size_t facilitator = 0, display = 1, co_facilitator = 2, supporter = 3, observer = 4;
constexpr std::size_t first_participant = 5;
constexpr std::size_t token_bytes = 32, id_bytes = 16;
constexpr std::uint32_t group_sizes[] = {6, 8, 12, 24};
constexpr int moves_per_person = 12;

// One improvised play under way.
class Improvisation {
 public:
  Improvisation(const RedisPair& redis, std::uint64_t seed, unsigned nodes)
      : dice_(seed), script_(draw_script(seed, nodes)), play_(redis, script_), sequences_(script_.people) {
    for (std::size_t person = 0; person < script_.people; ++person) hellos_.push_back(first_hello(person));
  }

  Improvised run() {
    open_the_room();
    const auto moves = static_cast<int>(script_.people) * moves_per_person;
    for (int i = 0; i < moves; ++i) one_move();
    v1::Command end;
    end.mutable_end_gently();
    press(facilitator, std::move(end));
    pass(std::chrono::seconds(20));  // every grace is over then
    Improvised done{script_, {}, {}};
    for (std::size_t person = 0; person < script_.people; ++person)
      done.known.push_back(play_.known_to(person));
    done.record = play_.end();
    return done;
  }

 private:
  Script draw_script(std::uint64_t seed, unsigned nodes) {
    Script script;
    script.seed = seed;
    script.nodes = nodes;
    script.exercise = proof_exercise(dice_);
    const std::uint32_t group = group_sizes[roll(dice_, std::size(group_sizes))];
    script.people = first_participant + group;
    script.session_wish =
        R"({"exerciseId":"proof","rehearsal":true,"expectedPeople":)" + std::to_string(group) + "}";
    return script;
  }

  v1::Hello first_hello(std::size_t person) {
    v1::Hello hello;
    hello.set_protocol(1);
    hello.set_session_id(play_.session().session_id());
    hello.add_languages("en");
    const std::string token = random_text(dice_, token_bytes);
    if (person == facilitator) {
      hello.set_controller_token(play_.session().controller_token());
    } else if (person == display) {
      hello.set_controller_token(play_.session().display_token());
    } else if (person < first_participant) {
      hello.mutable_invite()->set_secret(random_text(dice_, token_bytes));
      hello.mutable_invite()->set_controller_token(token);
    } else {
      hello.set_seat_token(token);
      hello.set_has_read_welcome(true);
    }
    return hello;
  }

  void make(Move move) {
    play_.make(move);
    script_.moves.push_back(std::move(move));
  }

  void pass(std::chrono::milliseconds time) { make(PassTime{time}); }

  void press(std::size_t person, v1::Command command) {
    command.set_id(random_text(dice_, id_bytes));
    v1::ClientMessage message;
    *message.mutable_command() = std::move(command);
    make(Say{person, std::move(message)});
  }

  void invite(std::size_t person, v1::Role role) {
    v1::Command command;
    command.mutable_invite()->set_role(role);
    command.mutable_invite()->set_secret_sha256(sha256(hellos_[person].invite().secret()));
    command.mutable_invite()->set_label("Robin");
    press(facilitator, std::move(command));
    make(Arrive{person, hellos_[person]});
  }

  void open_the_room() {
    make(Arrive{facilitator, hellos_[facilitator]});
    make(Arrive{display, hellos_[display]});
    invite(co_facilitator, v1::ROLE_FACILITATOR);
    invite(supporter, v1::ROLE_SUPPORTER);
    invite(observer, v1::ROLE_OBSERVER);
    for (std::size_t person = first_participant; person < script_.people; ++person)
      if (happens(dice_, 70)) make(Arrive{person, hellos_[person]});
    pass(std::chrono::seconds(15));
    v1::Command start;
    start.mutable_start();
    press(facilitator, std::move(start));
  }

  // Where nothing is asked any more, there is nothing to be proven: the group goes on soon.
  bool waits_for_somebody() const {
    const v1::SharedView& shared = play_.known_to(facilitator).shared;
    const bool open = shared.current().phase() == v1::RUN_PHASE_OPEN && shared.current().box_epoch() != 0;
    return shared.phase() == v1::SESSION_PHASE_STEPS && !open;
  }

  void go_on() {
    v1::Command command;
    command.set_run(play_.known_to(facilitator).shared.current().run());
    const std::uint32_t step = play_.known_to(facilitator).shared.current().step();
    if (step + 1 < static_cast<std::uint32_t>(script_.exercise.steps_size()))
      command.mutable_next();
    else
      command.mutable_ask_quick_step()->set_quick_step(1);
    press(facilitator, std::move(command));
  }

  void one_move() {
    if (waits_for_somebody() && happens(dice_, 50)) return go_on();
    const std::uint32_t luck = roll(dice_, 100);
    const std::size_t someone =
        first_participant + roll(dice_, static_cast<std::uint32_t>(script_.people - first_participant));
    if (luck < 7) return lead(happens(dice_, 70) ? facilitator : co_facilitator);
    if (luck < 10) return everybody_answers();
    if (luck < 22) return pass(std::chrono::milliseconds(200) * (1 + roll(dice_, 40)));
    if (luck < 24) return support(someone);
    if (!play_.is_here(someone)) return make(Arrive{someone, hellos_[someone]});
    if (luck < 27) return make(HangUp{someone});
    if (luck < 32) return share(someone);
    answer(someone);
  }

  // As it is when a facilitator has asked: nearly all who are there, within a moment.
  void everybody_answers() {
    for (std::size_t person = first_participant; person < script_.people; ++person) {
      if (!play_.is_here(person) || !happens(dice_, 85)) continue;
      answer(person);
      if (happens(dice_, 40)) share(person);
    }
    pass(std::chrono::seconds(3));
  }

  void lead(std::size_t person) {
    const Knowledge& known = play_.known_to(person);
    if (known.shared.phase() == v1::SESSION_PHASE_ENDED) return;
    press(person, random_press(dice_, known.shared, known.facilitator, script_.exercise));
  }

  void answer(std::size_t person) {
    const v1::RunView& run = play_.known_to(person).shared.current();
    if (run.box_epoch() == 0) return;
    v1::ClientMessage message;
    v1::Answer& answer = *message.mutable_answer() =
        random_answer(dice_, step_of(script_.exercise, run.step()));
    answer.set_run(run.run());
    answer.set_sequence(++sequences_[person]);
    make(Say{person, std::move(message)});
  }

  void share(std::size_t person) {
    const v1::RunView& run = play_.known_to(person).shared.current();
    if (run.run() == 0 || !step_of(script_.exercise, run.step()).reflection().offers_share()) return;
    v1::ClientMessage message;
    message.mutable_share()->set_run(run.run());
    message.mutable_share()->set_sequence(++sequences_[person]);
    message.mutable_share()->set_text("line " + std::to_string(roll(dice_, 10'000)));
    make(Say{person, std::move(message)});
  }

  // Somebody asks, or a supporter answers whoever has asked.
  void support(std::size_t person) {
    const v1::InboxView& inbox = play_.known_to(supporter).inbox;
    if (inbox.requests_size() > 0 && happens(dice_, 50)) {
      v1::Command command;
      command.mutable_answer_support()->set_request_id(inbox.requests(0).id());
      command.mutable_answer_support()->set_answer(v1::SUPPORT_ANSWER_ON_MY_WAY);
      return press(supporter, std::move(command));
    }
    if (!play_.is_here(person)) return;
    v1::ClientMessage message;
    message.mutable_support_request()->set_id(random_text(dice_, id_bytes));
    message.mutable_support_request()->set_wording(v1::SUPPORT_WORDING_TALK_LATER);
    make(Say{person, std::move(message)});
  }

  Dice dice_;
  Script script_;
  Play play_;
  std::vector<v1::Hello> hellos_;
  std::vector<std::uint64_t> sequences_;
};

}  // namespace

Improvised improvise(const RedisPair& redis, std::uint64_t seed, unsigned nodes) {
  return Improvisation(redis, seed, nodes).run();
}

}  // namespace holdspace::proof
