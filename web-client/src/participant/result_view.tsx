// What the group's answers became, and beside it what this person chose: that stands on this device only.

import type { HeldAnswer } from '../live/answer_book';
import { ReleasePicture } from '../pictures/release_picture';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';

const say = words.participant.result;

export function ResultView({
  release,
  step,
  held,
}: {
  release: Release;
  step: Step;
  held: HeldAnswer | undefined;
}) {
  return (
    <div class="result">
      <h1 class="title">{say.title(step.title)}</h1>
      <ReleasePicture release={release} step={step} size="page" />
      {held !== undefined && (
        <aside class="mine">
          <p>
            <b>{say.only}</b> {mine(held, step)}
          </p>
        </aside>
      )}
    </div>
  );
}

function mine({ value }: HeldAnswer, step: Step): string {
  switch (value.kind) {
    case 'rating':
      return say.mineRating(value.rating);
    case 'choices': {
      const options = step.answer.case === 'checkIn' ? step.answer.value.options : [];
      return say.mineChoices(value.options.map((i) => options[i]?.text ?? ''));
    }
    case 'pair':
      return say.minePair(value.before, value.after);
    case 'two pulls': {
      const asked = step.answer.case === 'twoPullRating' ? step.answer.value : undefined;
      const [closeness, distance] = [asked?.closeness?.name ?? '', asked?.distance?.name ?? ''];
      return say.minePulls(closeness, value.closeness, distance, value.distance);
    }
    case 'pass':
      return value.kept === undefined ? say.minePass : say.mineKept(value.kept);
    case 'done':
      return say.mineDone;
  }
}
