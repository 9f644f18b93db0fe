// What stands chosen on a form, against what was handed in. Pure.

import type { AnswerValue, HeldAnswer } from '../live/answer_book';

export type Choice = readonly number[]; // a rating is one number; options in the order of the exercise

export function choiceOf(value: AnswerValue | undefined): Choice {
  switch (value?.kind) {
    case 'rating':
      return [value.rating];
    case 'choices':
      return value.options;
    case 'pass':
    case 'done':
    case undefined:
      return [];
  }
}

// The draft wins; else what was handed in.
export function standing(draft: Choice | null, held: HeldAnswer | undefined): Choice {
  return draft ?? choiceOf(held?.value);
}

export function sameChoice(a: Choice, b: Choice): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

// Something is there to submit: a choice that was not handed in as it stands.
export function isNew(choice: Choice, held: HeldAnswer | undefined): boolean {
  return choice.length > 0 && !sameChoice(choice, choiceOf(held?.value));
}

// Ticks or unticks; null where it would be more than `most`. With one to choose, the last one counts.
export function ticked(choice: Choice, option: number, most: number): Choice | null {
  if (choice.includes(option)) return choice.filter((one) => one !== option);
  if (most === 1) return [option];
  if (choice.length >= most) return null;
  return [...choice, option].sort((a, b) => a - b);
}
