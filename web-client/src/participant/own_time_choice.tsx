// The choice of personal time (A1), before the first timed input and at any time after.

import { useId } from 'preact/hooks';
import { words } from '../words/words';
import './body_map.css';
import { ownTimes } from './own_time';
import type { OwnTime } from './own_time';

const say = words.participant.ownTime;

export function OwnTimeChoice({ time, onChoose }: { time: OwnTime; onChoose: (time: OwnTime) => void }) {
  const name = useId();
  return (
    <fieldset class="own-time">
      <legend>{say.legend}</legend>
      <div class="switch">
        {ownTimes.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={time === one} onChange={() => onChoose(one)} />
            {say.names[one]}
          </label>
        ))}
      </div>
      <p class="note">{say.notes[time]}</p>
    </fieldset>
  );
}
