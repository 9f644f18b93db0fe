// The three keys that give everybody more time in this step.

import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import type { Presses } from './presses';

const steps = [30_000, 60_000, 300_000];

export function MoreTime({ presses }: { presses: Presses }) {
  return (
    <div class="more-time" role="group" aria-label={teamWords.facilitator.stage.moreTime}>
      {steps.map((byMs) => (
        <Key key={byMs} onPress={() => presses.press({ case: 'extend', value: { byMs } })}>
          {teamWords.facilitator.stage.extend[byMs]}
        </Key>
      ))}
    </div>
  );
}
