// A number at or above the exercise's ceiling (care S5): grounding, support and a smaller moment, on the
// person's own device. Nobody else is told, and nothing has been sent when it opens.

import { Card } from '../ui/card';
import { Key } from '../ui/key';
import type { SupportResource } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';
import './cards.css';
import { Resources } from './resources';

export interface StrongCardProps {
  numbers: readonly number[]; // one of a rating, two of two pulls
  resources: readonly SupportResource[];
  target: { low: number; high: number } | null;
  onGround: () => void;
  onSupport: () => void;
  onSmaller: () => void;
  onPass: () => void;
  onSubmit: () => void;
  onClose: () => void;
}

const say = words.participant.strong;

export function StrongCard(props: StrongCardProps) {
  const { numbers, target } = props;
  const rating = Math.max(...numbers);
  const hand = (
    <div class="pair">
      <Key onPress={props.onPass}>{say.pass}</Key>
      <Key onPress={props.onSubmit}>{say.submit(numbers)}</Key>
    </div>
  );
  return (
    <Card
      note={say.note}
      title={numbers.length > 1 ? say.titleTwo(rating) : say.title(rating)}
      hand={hand}
      onClose={props.onClose}
    >
      <ul class="opts">
        <li>
          <button type="button" onClick={props.onGround}>
            <b>{say.ground.head}</b>
            <span>{say.ground.text}</span>
          </button>
        </li>
        <li>
          <button type="button" onClick={props.onSupport}>
            <b>{say.support.head}</b>
            <span>{say.support.text}</span>
          </button>
        </li>
        {target !== null && (
          <li>
            <button type="button" onClick={props.onSmaller}>
              <b>{say.smaller.head}</b>
              <span>{say.smaller.text(rating, target.low, target.high)}</span>
            </button>
          </li>
        )}
      </ul>
      <Resources resources={props.resources} />
    </Card>
  );
}
