// From what stands chosen to what is handed in; and what a paired rating remembers. Pure.

import type { AnswerValue, HeldAnswer } from '../live/answer_book';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { unset } from './choice';
import type { Choice } from './choice';

export const usualCeiling = 8;

// Null: nothing whole is chosen, or the step asks for nothing. `before`: the first number of a pair, null
// where this device has none: then a pass is handed in, and the number stays here (N13).
export function valueOf(step: Step, choice: Choice, before: number | null): AnswerValue | null {
  const [first, second] = choice;
  switch (step.answer.case) {
    case 'intensityRating':
      if (first === undefined) return null;
      if (step.answer.value.pairedWith === '') return { kind: 'rating', rating: first };
      return before === null ? { kind: 'pass', kept: first } : { kind: 'pair', before, after: first };
    case 'twoPullRating':
      if (first === undefined || second === undefined || choice.includes(unset)) return null;
      return { kind: 'two pulls', closeness: first, distance: second };
    case 'checkIn':
      return first === undefined ? null : { kind: 'choices', options: choice };
    case 'reflection':
    case 'readiness':
    case 'practiceRound':
      return { kind: 'done' };
    case 'guidance':
    case 'break':
    case undefined:
      return null;
  }
}

// Whether "done" is all there is to hand in besides a pass.
export function asksOnlyDone(step: Step): boolean {
  const kind = step.answer.case;
  return kind === 'reflection' || kind === 'readiness' || kind === 'practiceRound';
}

// What this device answered to the step a rating is paired with: the latest number, also one that came late
// and never left the device. Null: none, or the rating is not paired.
export function beforeOf(exercise: Exercise, step: Step, held: readonly HeldAnswer[]): number | null {
  if (step.answer.case !== 'intensityRating' || step.answer.value.pairedWith === '') return null;
  const { pairedWith } = step.answer.value;
  const index = exercise.steps.findIndex((one) => one.id === pairedWith);
  const values = held.filter((one) => one.step === index).map((one) => one.value);
  const last = values[values.length - 1];
  switch (last?.kind) {
    case 'rating':
      return last.rating;
    case 'pair':
      return last.after;
    case 'pass':
      return last.kept ?? null;
    case 'two pulls':
    case 'choices':
    case 'done':
    case undefined:
      return null;
  }
}

// The numbers that reach the exercise's ceiling (care S5); empty: none does.
export function strongNumbers(step: Step, choice: Choice): number[] {
  if (step.answer.case !== 'intensityRating' && step.answer.case !== 'twoPullRating') return [];
  const ceiling = step.answer.value.ceiling || usualCeiling;
  return choice.some((number) => number >= ceiling) ? choice.filter((number) => number !== unset) : [];
}
