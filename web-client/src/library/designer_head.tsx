// The head of the designer: how long the exercise is planned to take, and the one key that saves it.

import { navigate } from '../navigate';
import { shelf } from '../live/shelf';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { plannedTotalMs } from './draft';
import { draftIds, keepDraft } from './kept_drafts';
import { copyOf } from './new_exercise';
import type { Check } from './use_check';
import type { Drafting } from './use_draft';

interface DesignerHeadProps {
  drafting: Drafting;
  exercise: Exercise;
  check: Check;
  came: boolean;
}

export function DesignerHead({ drafting, exercise, check, came }: DesignerHeadProps) {
  const say = teamWords.designer;
  const { draft, unsaved, saving, said } = drafting;
  const report = check.is === 'there' ? check.report : null;
  const minutes = (ms: number) => Math.round(ms / 60_000);
  const copy = () => {
    const copied = copyOf(draft, teamWords.library.copied, [exercise.id, ...draftIds(shelf)]);
    const id = copied.languages[0]?.id ?? '';
    keepDraft(shelf, id, copied);
    navigate(`/library/${id}`);
  };
  return (
    <header class="designer-head">
      <div>
        <h1 class="title">{exercise.title}</h1>
        <p class="facts">
          <span>
            <b>{say.total(words.clock.minutes(plannedTotalMs(exercise)))}</b>
          </span>
          {report !== null && report.innerWorkMs > 0 ? (
            <span>{say.inner(minutes(report.innerWorkMs))}</span>
          ) : null}
          {report !== null && report.longestSilenceMs > 0 ? (
            <span>{say.silence(minutes(report.longestSilenceMs))}</span>
          ) : null}
        </p>
      </div>
      <div class="designer-save">
        {came ? (
          <Key look="main" onPress={copy}>
            {say.copy}
          </Key>
        ) : (
          <Key look="main" onPress={() => void drafting.save()}>
            {saving ? say.saving : say.save}
          </Key>
        )}
        <p class="note" role="status">
          {came ? say.came : unsaved ? say.draft : said}
        </p>
      </div>
      {said !== '' && unsaved ? <Notice head={said} /> : null}
    </header>
  );
}
