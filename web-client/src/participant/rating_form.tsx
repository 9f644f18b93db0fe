// 0–10, "right now": eleven radios, none chosen at first, both ends in words. The second of a pair shows the
// first beside it, as this device remembers it (N13).

import type { IntensityRating } from '../schema/holdspace/v1/exercise_pb';
import { words } from '../words/words';
import type { Choice } from './choice';
import './rate.css';

export interface RatingFormProps {
  scale: IntensityRating;
  choice: Choice;
  name: string; // of the group of radios; one a run
  closed?: boolean;
  before?: number | null; // of a paired rating; null: this device has none
  onChoose: (choice: Choice) => void;
}

const numbers = Array.from({ length: 11 }, (_, i) => i);
const say = words.participant.pair;

export function RatingForm({ scale, choice, name, closed = false, before, onChoose }: RatingFormProps) {
  const paired = scale.pairedWith !== '' && before !== undefined;
  return (
    <>
      {paired && <p class="note">{before === null ? say.noBefore : say.before(before)}</p>}
      <div class="rate">
        {numbers.map((number) => {
          const word = number === 0 ? scale.wordsAt0 : number === 10 ? scale.wordsAt10 : '';
          const wordId = word === '' ? undefined : `${name}-${number}`;
          return (
            <label key={number} class={paired && before === number ? 'was' : ''} style={{ '--v': number }}>
              <input
                type="radio"
                name={name}
                value={number}
                checked={choice[0] === number}
                disabled={closed}
                aria-describedby={wordId}
                onChange={() => onChoose([number])}
              />
              <span class="n">{number}</span>
              <span class="bar" />
              {word !== '' && (
                <span class="word" id={wordId} aria-hidden="true">
                  {word}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </>
  );
}
