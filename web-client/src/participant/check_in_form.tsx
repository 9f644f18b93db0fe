// A check-in: options in the exercise's order, one (radios) or several (check boxes).

import { useState } from 'preact/hooks';
import type { CheckIn } from '../schema/holdspace/v1/exercise_pb';
import { announce } from '../ui/announce';
import { words } from '../words/words';
import { ticked } from './choice';
import type { Choice } from './choice';

const say = words.participant;

export interface CheckInFormProps {
  checkIn: CheckIn;
  choice: Choice;
  name: string;
  closed?: boolean;
  onChoose: (choice: Choice) => void;
}

export function CheckInForm({ checkIn, choice, name, closed = false, onChoose }: CheckInFormProps) {
  const most = Math.max(1, checkIn.mostChoices);
  const [full, setFull] = useState(false);
  const choose = (option: number, box: HTMLInputElement) => {
    const next = ticked(choice, option, most);
    setFull(next === null);
    if (next !== null) return onChoose(next);
    box.checked = false;
    announce(say.tooMany(most));
  };
  return (
    <>
      <p class="note">
        {full ? say.tooMany(most) : most >= checkIn.options.length ? say.asMany : say.upTo(most)}
      </p>
      <ul class="options">
        {checkIn.options.map((option, i) => (
          <li key={option.id}>
            <label>
              <input
                class={most === 1 ? 'dot' : 'tick'}
                type={most === 1 ? 'radio' : 'checkbox'}
                name={name}
                checked={choice.includes(i)}
                disabled={closed}
                onChange={(event) => choose(i, event.currentTarget)}
              />
              <span>{option.text}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
