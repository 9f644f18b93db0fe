// One option of a check-in: a radio where one can be chosen, else a check box, with its text.

import type { CheckIn } from '../schema/holdspace/v1/exercise_pb';
import type { Choice } from './choice';

export interface OptionBoxProps {
  checkIn: CheckIn;
  choice: Choice;
  name: string;
  most: number;
  closed: boolean;
  index: number;
  onTick: (option: number) => boolean;
}

export function OptionBox({ checkIn, choice, name, most, closed, index, onTick }: OptionBoxProps) {
  return (
    <li>
      <label>
        <input
          class={most === 1 ? 'dot' : 'tick'}
          type={most === 1 ? 'radio' : 'checkbox'}
          name={name}
          checked={choice.includes(index)}
          disabled={closed}
          onChange={(event) => {
            const box = event.currentTarget;
            if (!onTick(index)) box.checked = false;
          }}
        />
        <span>{checkIn.options[index]?.text}</span>
      </label>
    </li>
  );
}
