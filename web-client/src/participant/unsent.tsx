// What was written in an earlier step and not finished is offered again (A7): nobody's words are lost
// because the group went on.

import { useState } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { words } from '../words/words';
import { draftOf, keepDraft, writingIn } from './drafts';

const say = words.participant.unsent;

export interface UnsentProps {
  session: LiveSession;
  exercise: Exercise;
  now: number; // the present step
}

export function Unsent({ session, exercise, now }: UnsentProps) {
  const [, look] = useState(0);
  const id = session.sessionId;
  const finished = new Set(session.answers.held.value.map((held) => held.step));
  const open = writingIn(id, exercise.steps.length).filter(
    ({ step }) => step !== now && !finished.has(step) && !draftOf(id, step).putAway,
  );
  const latest = open[open.length - 1];
  if (latest === undefined) return null;
  const putAway = () => {
    for (const { step } of open) keepDraft(id, step, { putAway: true });
    look((count) => count + 1);
  };
  return (
    <Notice head={say.head} quiet>
      <p>{say.text(exercise.steps[latest.step]?.title ?? '')}</p>
      <details class="unsent">
        <summary>{say.open}</summary>
        {latest.texts.map((text) => (
          <p class="own" key={text}>
            {text}
          </p>
        ))}
      </details>
      <p>
        <Key look="quiet" onPress={putAway}>
          {say.close}
        </Key>
      </p>
    </Notice>
  );
}
