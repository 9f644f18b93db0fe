// Above a step that is open for this person only (A1): where the group is, and the way to it.

import { stepAt } from '../live/step_at';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { words } from '../words/words';

const say = words.participant;

export interface StayNoticeProps {
  current: RunView | undefined; // where the group is
  exercise: Exercise;
  run: RunView; // where this person is
  onGoOn: () => void;
}

export function StayNotice({ current, exercise, run, onGoOn }: StayNoticeProps) {
  return (
    <Notice head={headOf(current, exercise, run)}>
      <p>{say.stay.text}</p>
      <p>
        <Key look="quiet" onPress={onGoOn}>
          {say.stay.goOn}
        </Key>
      </p>
    </Notice>
  );
}

function headOf(current: RunView | undefined, exercise: Exercise, run: RunView): string {
  if (current === undefined || current.run === run.run) return say.stay.here;
  const title = stepAt(exercise, current.step)?.title ?? '';
  return say.stay.past(current.quick ? title : say.heading(current.step + 1, title));
}
