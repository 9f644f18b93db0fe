// The top of the console: what session this is, how people come in, and how the time goes.

import { displayLink, receiptLink, spacedCode } from '../controller/links';
import { useNow } from '../controller/use_now';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { Mark } from '../ui/mark';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import type { MySession } from '../making/my_sessions';
import type { Card } from './cards';
import type { ConsoleViews } from './console';
import type { Presses } from './presses';
import { plannedMs } from './score_layout';

export type BarProps = ConsoleViews & { presses: Presses; onCard: (card: Card) => void };

export function Bar({ session, mine, exercise, shared, facilitator, presses, onCard }: BarProps) {
  const say = teamWords.facilitator.bar;
  const now = shared.endedMs > 0n ? Number(shared.endedMs) : useNow(session, 10_000);
  const planned = Math.max(
    1,
    Math.round(exercise.steps.reduce((sum, step) => sum + plannedMs(step), 0) / 60_000),
  );
  const elapsed = Math.max(0, Math.floor((now - Number(facilitator.startedMs)) / 60_000));
  const ended = shared.phase === SessionPhase.ENDED;
  return (
    <header class="bar">
      <div class="bar-brand">
        <Mark size={24} />
        <b>{shared.title}</b>
        {shared.title === exercise.title ? null : <span>{exercise.title}</span>}
        {shared.rehearsal ? <em class="rehearsal-mark">{words.common.rehearsal}</em> : null}
      </div>
      <dl>
        <div>
          <dt>{say.code}</dt>
          <dd class="code-text">{spacedCode(facilitator.joinCode)}</dd>
        </div>
        <div>
          <dt>{say.time}</dt>
          <dd>{facilitator.startedMs > 0n ? say.elapsed(elapsed, planned) : say.planned(planned)}</dd>
        </div>
      </dl>
      <div class="bar-keys">
        <TeamKeys shared={shared} presses={presses} onCard={onCard} />
        <Door mine={mine} ended={ended} />
        <Key onPress={() => onCard({ kind: 'keys' })} shortcut="?">
          {say.keys} <kbd aria-hidden="true">?</kbd>
        </Key>
      </div>
    </header>
  );
}

// What can be done at any time: ask in between, say one line, lock the room, and who helps.
function TeamKeys({ shared, presses, onCard }: Pick<BarProps, 'shared' | 'presses' | 'onCard'>) {
  const say = teamWords.facilitator.bar;
  if (shared.phase === SessionPhase.ENDED) return null;
  return (
    <>
      {shared.phase === SessionPhase.STEPS ? (
        <Key onPress={() => onCard({ kind: 'quick' })} shortcut="Q">
          {say.quick}
        </Key>
      ) : null}
      <Key onPress={() => onCard({ kind: 'line' })} shortcut="L">
        {say.line}
      </Key>
      <Key onPress={() => presses.press({ case: 'lock', value: { locked: !shared.locked } })}>
        {shared.locked ? say.unlock : say.lock}
      </Key>
      <Key onPress={() => onCard({ kind: 'team' })}>{say.team}</Key>
    </>
  );
}

// The display while the session runs, where this browser can open one; the receipt afterwards.
function Door({ mine, ended }: { mine: MySession; ended: boolean }) {
  const say = teamWords.facilitator.bar;
  if (!ended && mine.displayToken === '') return null;
  const { origin } = location;
  const door = ended
    ? { name: say.receipt, href: receiptLink(origin, mine.sessionId, mine.controllerToken) }
    : { name: say.display, href: displayLink(origin, mine.sessionId, mine.displayToken) };
  return (
    <a class="key" href={door.href} target="_blank" rel="noopener">
      {door.name}
    </a>
  );
}
