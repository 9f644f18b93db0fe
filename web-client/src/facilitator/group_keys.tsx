// Draws the practice groups of a round, before or during it; also anew, when somebody came or left.

import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import type { Presses } from './presses';

export function GroupKeys({ presses }: { presses: Presses }) {
  const say = teamWords.facilitator.stage.groups;
  return (
    <section class="group-keys">
      <Key onPress={() => presses.press({ case: 'formGroups', value: {} })}>{say.form}</Key>
      <p class="note">{say.text}</p>
    </section>
  );
}
