// The top of the console: what session this is, how people come in, and how the time goes.

import { displayLink, receiptLink, spacedCode } from '../controller/links';
import { useNow } from '../controller/use_now';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { Mark } from '../ui/mark';
import { words } from '../words/words';
import type { ConsoleViews } from './console';
import { plannedMs } from './score_layout';

export function Bar({
  session,
  mine,
  exercise,
  shared,
  facilitator,
  onKeys,
}: ConsoleViews & { onKeys: () => void }) {
  const say = words.facilitator.bar;
  const now = shared.endedMs > 0n ? Number(shared.endedMs) : useNow(session, 10_000);
  const planned = Math.max(
    1,
    Math.round(exercise.steps.reduce((sum, step) => sum + plannedMs(step), 0) / 60_000),
  );
  const elapsed = Math.max(0, Math.floor((now - Number(facilitator.startedMs)) / 60_000));
  const ended = shared.phase === SessionPhase.ENDED;
  const door = ended
    ? { name: say.receipt, href: receiptLink(location.origin, mine.sessionId, mine.controllerToken) }
    : { name: say.display, href: displayLink(location.origin, mine.sessionId, mine.displayToken) };
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
        <a class="key" href={door.href} target="_blank" rel="noopener">
          {door.name}
        </a>
        <Key onPress={onKeys} shortcut="?">
          {say.keys} <kbd aria-hidden="true">?</kbd>
        </Key>
      </div>
    </header>
  );
}
