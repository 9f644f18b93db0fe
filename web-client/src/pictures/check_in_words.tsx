// A check-in of short words: the words in the exercise's order, in three sizes, unrotated; or round a ring.

import { CheckInLook } from '../schema/holdspace/v1/exercise_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { CheckInPicture } from '../schema/holdspace/v1/view_pb';
import { wordSizes } from './amounts';
import { optionText } from './captions';
import { fitsRing, WordRing } from './word_ring';

// Words and plain check-ins under 10 contributors are drawn as words; longer choices are read better in rows
// (CheckInBars).
export function areWords(step: Step, picture: CheckInPicture): boolean {
  if (step.answer.case !== 'checkIn') return false;
  const { look, options } = step.answer.value;
  const short = options.every((option) => option.text.length <= 24);
  switch (look) {
    case CheckInLook.FEELINGS:
    case CheckInLook.QUALITIES:
      return short;
    case CheckInLook.UNSPECIFIED:
    case CheckInLook.WORDS:
    case CheckInLook.BODY_MAP:
      return short && picture.amounts.length > 0;
  }
}

export function CheckInWords({ picture, step }: { picture: CheckInPicture; step: Step }) {
  const sized = wordSizes(picture.amounts, picture.counts).map((size, index) => ({
    size,
    text: optionText(step, index),
  }));
  const ring = step.answer.case === 'checkIn' && step.answer.value.look === CheckInLook.QUALITIES;
  if (ring && fitsRing(sized.map(({ text }) => text))) return <WordRing words={sized} />;
  return (
    <p class="words" aria-hidden="true">
      {sized.map(({ text, size }) => (
        <>
          <span key={text} class={size}>
            {text}
          </span>{' '}
        </>
      ))}
    </p>
  );
}
