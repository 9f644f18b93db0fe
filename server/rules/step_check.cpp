#include "rules/step_check.hpp"

#include "rules/session_rules.hpp"

namespace holdspace::rules {
namespace {

std::string seconds(std::int64_t milliseconds) {
  return std::to_string(milliseconds / 1'000) + " s";
}

void check_planned_time(std::int64_t planned_ms, const std::string& field, FaultList& faults) {
  const ExerciseLimits& limits = faults.limits();
  const std::string right =
      "plan from " + std::to_string(limits.shortest_step_ms) + " (" + seconds(limits.shortest_step_ms) +
      ") to " + std::to_string(limits.longest_step_ms) + " (" + seconds(limits.longest_step_ms) + ").";
  if (planned_ms == 0)
    faults.add(field, "The planned time is missing; it is in milliseconds: " + right);
  else if (planned_ms < limits.shortest_step_ms || planned_ms > limits.longest_step_ms)
    faults.add(field, "The planned time of " + std::to_string(planned_ms) +
                          " milliseconds is out of range; " + right);
}

void check_bell(std::uint32_t every_ms, const std::string& field, FaultList& faults) {
  const ExerciseLimits& limits = faults.limits();
  if (every_ms == 0 || (every_ms >= limits.shortest_bell_ms && every_ms <= limits.longest_bell_ms)) return;
  faults.add(field, "A bell every " + std::to_string(every_ms) +
                        " milliseconds is out of range; let it ring every " +
                        std::to_string(limits.shortest_bell_ms) + " (" + seconds(limits.shortest_bell_ms) +
                        ") to " + std::to_string(limits.longest_bell_ms) + " (" +
                        seconds(limits.longest_bell_ms) + "), or leave it out.");
}

void check_pacing(const v1::Step& step, const std::string& field, FaultList& faults) {
  const std::string pacing = within(field, "pacing");
  if (step.pacing().how_case() == v1::Pacing::HOW_NOT_SET)
    faults.add(pacing,
               "It is not said how the step is paced; add by_facilitator {}, timed {} or when_ready {} to "
               "pacing.");
  const bool answered = takes_answers(step) || step.answer_case() == v1::Step::ANSWER_NOT_SET;
  if (step.pacing().has_when_ready() && !answered)
    faults.add(
        within(pacing, "when_ready"),
        "Nobody can be ready in a step in which nothing is answered; use timed {} or by_facilitator {}, "
        "or ask for readiness {}.");
  check_planned_time(step.pacing().planned_ms(), within(pacing, "planned_ms"), faults);
  check_bell(step.pacing().bell_every_ms(), within(pacing, "bell_every_ms"), faults);
}

void check_prompt(const v1::Step& step, const std::string& field, FaultList& faults) {
  const std::string prompt = within(field, "prompt");
  faults.check_text(within(prompt, "text"), step.prompt().text(), "The text of the prompt",
                    faults.limits().paragraph_chars);
  check_paragraphs(step.prompt().more(), within(prompt, "more"), "A smaller line of the prompt", faults);
}

}  // namespace

void check_paragraphs(const google::protobuf::RepeatedPtrField<std::string>& paragraphs,
                      const std::string& field, const std::string& what, FaultList& faults) {
  const std::size_t most = faults.limits().paragraphs;
  if (static_cast<std::size_t>(paragraphs.size()) > most)
    faults.add(entry(field, static_cast<int>(most)),
               "There are " + std::to_string(paragraphs.size()) + " entries; at most " +
                   std::to_string(most) + " are allowed. Join some, or make two steps of this one.");
  for (int at = 0; at < paragraphs.size(); ++at)
    faults.check_text(entry(field, at), paragraphs[at], what, faults.limits().paragraph_chars);
}

void check_step(const v1::Step& step, const std::string& field, FaultList& faults) {
  faults.check_id(within(field, "id"), step.id(), "The id of the step");
  faults.check_text(within(field, "title"), step.title(), "The title of the step",
                    faults.limits().heading_chars);
  check_prompt(step, field, faults);
  check_paragraphs(step.facilitator_notes(), within(field, "facilitator_notes"), "A facilitator note",
                   faults);
  check_pacing(step, field, faults);
  if (step.arc() == v1::ARC_UNSPECIFIED || !v1::Arc_IsValid(step.arc()))
    faults.add(
        within(field, "arc"),
        "It is not said how far in the step leads; set arc to ARC_OPENING, ARC_INWARD, ARC_ACTIVATING, "
        "ARC_RETURNING or ARC_CLOSING.");
  if (!v1::Showing_IsValid(step.showing()))
    faults.add(within(field, "showing"),
               "This way of showing is unknown; use SHOWING_BY_FACILITATOR or SHOWING_WHEN_SEALED.");
  check_answer_kind(step, field, faults);
}

}  // namespace holdspace::rules
