// A check-in of short words under 10 contributors: the words in the exercise's order, in three sizes,
// unrotated.

import { Amount } from '../schema/holdspace/v1/view_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { optionText } from './captions';

const sizes: Record<Amount, string> = {
  [Amount.UNSPECIFIED]: 'few',
  [Amount.FEW_OR_NONE]: 'few',
  [Amount.SOME]: 'some',
  [Amount.MOST]: 'most',
};

// Longer choices are read better in rows (CheckInBars).
export function areShortWords(step: Step): boolean {
  return (
    step.answer.case === 'checkIn' && step.answer.value.options.every((option) => option.text.length <= 24)
  );
}

export function CheckInWords({ amounts, step }: { amounts: readonly Amount[]; step: Step }) {
  return (
    <p class="words" aria-hidden="true">
      {amounts.map((amount, index) => (
        <>
          <span key={index} class={sizes[amount]}>
            {optionText(step, index)}
          </span>{' '}
        </>
      ))}
    </p>
  );
}
