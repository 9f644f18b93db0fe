// Two pulls, "right now": eleven radios each, in rows of six, none chosen at first; beside them a small field
// that shows where one stands, and says it in words.

import type { Pull, TwoPullRating } from '../schema/holdspace/v1/exercise_pb';
import { words } from '../words/words';
import { unset, withPull } from './choice';
import type { Choice } from './choice';
import './two_pulls.css';

export interface TwoPullFormProps {
  rating: TwoPullRating;
  choice: Choice;
  name: string;
  closed?: boolean;
  onChoose: (choice: Choice) => void;
}

const say = words.participant.twoPulls;
const numbers = Array.from({ length: 11 }, (_, i) => i);

export function TwoPullForm({ rating, choice, name, closed = false, onChoose }: TwoPullFormProps) {
  const [closeness = unset, distance = unset] = choice;
  const row = (which: 0 | 1, pull: Pull | undefined, look: string) => (
    <PullRow
      pull={pull}
      look={look}
      name={`${name}-pull-${which}`}
      value={choice[which] ?? unset}
      closed={closed}
      onChoose={(value) => onChoose(withPull(choice, which, value))}
    />
  );
  return (
    <div class="pulls">
      {row(0, rating.closeness, 'closeness')}
      {row(1, rating.distance, 'distance')}
      <div class="stand">
        <StandField closeness={closeness} distance={distance} />
        <p class="note" role="status">
          {closeness === unset || distance === unset
            ? say.fieldEmpty
            : say.stand(rating.closeness?.name ?? '', closeness, rating.distance?.name ?? '', distance)}
        </p>
      </div>
    </div>
  );
}

interface PullRowProps {
  pull: Pull | undefined;
  look: string;
  name: string;
  value: number;
  closed: boolean;
  onChoose: (value: number) => void;
}

function PullRow({ pull, look, name, value, closed, onChoose }: PullRowProps) {
  const [at0, at10] = [pull?.wordsAt0 ?? '', pull?.wordsAt10 ?? ''];
  return (
    <fieldset class={`pull ${look}`}>
      <legend>{pull?.name}</legend>
      <div class="numbers">
        {numbers.map((number) => (
          <label key={number}>
            <input
              type="radio"
              name={name}
              value={number}
              checked={value === number}
              disabled={closed}
              aria-describedby={number === 0 ? `${name}-0` : number === 10 ? `${name}-10` : undefined}
              onChange={() => onChoose(number)}
            />
            <span>{number}</span>
          </label>
        ))}
      </div>
      <p class="ends">
        <span id={`${name}-0`}>{say.end(0, at0)}</span>
        <span id={`${name}-10`}>{say.end(10, at10)}</span>
      </p>
    </fieldset>
  );
}

const band = (value: number) => (value <= 3 ? 0 : value <= 6 ? 1 : 2);
const cell = 26;

function StandField({ closeness, distance }: { closeness: number; distance: number }) {
  const known = closeness !== unset && distance !== unset;
  return (
    <svg viewBox="-2 -2 82 82" aria-hidden="true">
      {Array.from({ length: 9 }, (_, i) => (
        <rect
          key={i}
          class={known && i % 3 === band(closeness) && Math.floor(i / 3) === 2 - band(distance) ? 'here' : ''}
          x={(i % 3) * cell}
          y={Math.floor(i / 3) * cell}
          width={cell}
          height={cell}
        />
      ))}
      <path class="axis" d="M0 0V78H78" />
      {known && (
        <circle class="at" cx={((closeness + 0.5) / 11) * 78} cy={78 - ((distance + 0.5) / 11) * 78} r="5" />
      )}
    </svg>
  );
}
