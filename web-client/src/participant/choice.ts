// What stands chosen on a form, against what was handed in. Pure.

import type { AnswerValue, HeldAnswer } from '../live/answer_book';

// A rating is one number; two pulls are two, closeness first, with `unset` for one not chosen yet; the
// options of a check-in stand in the order of the exercise.
export type Choice = readonly number[];

export const unset = -1;

export function choiceOf(value: AnswerValue | undefined): Choice {
  switch (value?.kind) {
    case 'rating':
      return [value.rating];
    case 'pair':
      return [value.after];
    case 'two pulls':
      return [value.closeness, value.distance];
    case 'choices':
      return value.options;
    case 'pass':
      return value.kept === undefined ? [] : [value.kept];
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

// Something is there to submit: a whole choice that was not handed in as it stands.
export function isNew(choice: Choice, held: HeldAnswer | undefined): boolean {
  return choice.length > 0 && !choice.includes(unset) && !sameChoice(choice, choiceOf(held?.value));
}

// Ticks or unticks; null where it would be more than `most`. With one to choose, the last one counts.
export function ticked(choice: Choice, option: number, most: number): Choice | null {
  if (choice.includes(option)) return choice.filter((one) => one !== option);
  if (most === 1) return [option];
  if (choice.length >= most) return null;
  return [...choice, option].sort((a, b) => a - b);
}

// One of the two pulls set, the other as it was.
export function withPull(choice: Choice, which: 0 | 1, value: number): Choice {
  const other = choice[1 - which] ?? unset;
  return which === 0 ? [value, other] : [other, value];
}
