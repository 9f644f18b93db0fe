// Says to those who hear the console what those who look at it see change (A2): the step, and how its
// answers stand.

import { useEffect, useRef } from 'preact/hooks';
import { stepAt } from '../live/step_at';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView, SharedView } from '../schema/holdspace/v1/view_pb';
import { announce } from '../ui/announce';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { numberOf } from './place';

export function useAnnouncements(shared: SharedView, exercise: Exercise, saving: boolean): void {
  const said = heard(shared, exercise);
  const before = useRef(said);
  useEffect(() => {
    if (before.current !== said) announce(said);
    before.current = said;
  }, [said]);
  useEffect(() => {
    if (saving) announce(words.common.saving);
  }, [saving]);
}

function heard({ current, paused }: SharedView, exercise: Exercise): string {
  const say = teamWords.facilitator.stage;
  if (current === undefined) return '';
  const step = say.step(numberOf(current), stepAt(exercise, current.step)?.title ?? '');
  return [step, paused ? say.paused : phaseWords(current)].filter((part) => part !== '').join('. ');
}

function phaseWords(run: RunView): string {
  switch (run.phase) {
    case RunPhase.SEALED:
      return run.shown ? teamWords.facilitator.stage.shown : teamWords.facilitator.stage.kept;
    case RunPhase.WITHHELD:
      return words.pictures.withheld.head;
    case RunPhase.OPEN:
    case RunPhase.CLOSING:
    case RunPhase.CLOSED:
    case RunPhase.UNSPECIFIED:
      return '';
  }
}
