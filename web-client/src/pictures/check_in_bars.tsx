// A check-in as rows: under 10 contributors the bars end in words, from 10 their length is the rounded
// number.

import { Amount } from '../schema/holdspace/v1/view_pb';
import type { CheckInPicture } from '../schema/holdspace/v1/view_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { densityOf } from './amounts';
import { hatchUrl } from './hatching';
import type { Density } from './hatching';
import { words } from '../words/words';
import { optionText } from './captions';

interface Row {
  text: string;
  share: number; // of the width, 0–1
  density: Density;
  amount: string;
}

const shares: Record<Amount, number> = {
  [Amount.UNSPECIFIED]: 0.12,
  [Amount.FEW_OR_NONE]: 0.12,
  [Amount.SOME]: 0.5,
  [Amount.MOST]: 0.88,
};
export function CheckInBars({
  picture,
  step,
  hatch,
}: {
  picture: CheckInPicture;
  step: Step;
  hatch: string;
}) {
  return (
    <div class="choice-rows" aria-hidden="true">
      {rowsOf(picture, step).map((row) => (
        <div key={row.text} class="choice-row">
          <span class="choice-text">{row.text}</span>
          <svg>
            {row.share > 0 ? (
              <rect
                class="hollow"
                style={{ fill: hatchUrl(hatch, row.density) }}
                x="1"
                y="1"
                width={`${row.share * 99}%`}
                height="88%"
              />
            ) : null}
            <path class="axis" d="M.5 0V400" />
          </svg>
          <span class="choice-amount">{row.amount}</span>
        </div>
      ))}
    </div>
  );
}

function rowsOf(picture: CheckInPicture, step: Step): Row[] {
  if (picture.amounts.length > 0) {
    return picture.amounts.map((amount, index) => ({
      text: optionText(step, index),
      share: shares[amount],
      density: densityOf(amount),
      amount: words.pictures.amount(amount),
    }));
  }
  const most = Math.max(3, ...picture.counts);
  return picture.counts.map((count, index) => ({
    text: optionText(step, index),
    share: count / most,
    density: 'middle',
    amount: words.pictures.count(count),
  }));
}
