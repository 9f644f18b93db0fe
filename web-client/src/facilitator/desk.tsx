// The desk: what keeps people safe at the left, the one primary key at the right. Always there, always in
// that order.

import { useRef } from 'preact/hooks';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import type { Card } from './cards';
import { leadWords } from './lead_words';
import type { Lead } from './primary_action';
import { useDeskHeight } from './use_desk_height';

interface DeskProps {
  shared: SharedView;
  lead: Lead;
  saving: boolean;
  resting: boolean; // a press just counted; another one does not yet
  onPrimary: () => void;
  onNext: () => void;
  onPause: () => void;
  onGround: (() => void) | null; // null: there is no grounding to go to, or it is there
  onCard: (card: Card) => void;
}

export function Desk(props: DeskProps) {
  const { shared, lead, saving, resting, onPrimary, onNext, onPause, onGround, onCard } = props;
  const say = teamWords.facilitator.desk;
  const inSteps = shared.phase === SessionPhase.STEPS;
  const desk = useRef<HTMLElement>(null);
  useDeskHeight(desk);
  return (
    <footer class="desk" aria-label={say.label} ref={desk}>
      <div class="safe" role="group" aria-label={say.safety}>
        {inSteps ? (
          <Key onPress={onPause} shortcut="P">
            {shared.paused ? say.resume : say.pause} <kbd aria-hidden="true">P</kbd>
          </Key>
        ) : null}
        {onGround === null ? null : (
          <Key onPress={onGround} shortcut="G">
            {say.ground} <kbd aria-hidden="true">G</kbd>
          </Key>
        )}
        {shared.phase === SessionPhase.ENDED ? null : (
          <Key onPress={() => onCard({ kind: 'ending' })} shortcut="E">
            {say.end} <kbd aria-hidden="true">E</kbd>
          </Key>
        )}
      </div>
      <div class="go">
        {inSteps ? (
          <Key onPress={() => onCard({ kind: 'steps' })} shortcut="B">
            {say.anyStep}
          </Key>
        ) : null}
        {lead.beside === null ? null : (
          <button class="key" type="button" aria-disabled={resting} onClick={onNext}>
            {lead.primary.kind === 'show' ? teamWords.facilitator.lead.goToShort(lead.beside) : say.nextStep}
          </button>
        )}
        <PrimaryKey lead={lead} saving={saving} resting={resting} onPress={onPrimary} />
      </div>
    </footer>
  );
}

interface PrimaryKeyProps {
  lead: Lead;
  saving: boolean;
  resting: boolean;
  onPress: () => void;
}

// While answers are sealed there is nothing to press: the key says so and takes no press.
function PrimaryKey({ lead, saving, resting, onPress }: PrimaryKeyProps) {
  const { head, note } = leadWords(lead.primary);
  const waits = lead.primary.kind === 'sealing';
  return (
    <button
      class={waits ? 'key lead waits' : 'key main lead'}
      type="button"
      aria-disabled={waits || resting}
      aria-keyshortcuts="N"
      onClick={waits ? undefined : onPress}
    >
      <span>
        <b>{head}</b> <small>{saving ? teamWords.facilitator.desk.saving : note}</small>
      </span>
      <kbd aria-hidden="true">N</kbd>
    </button>
  );
}
