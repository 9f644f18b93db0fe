// A rating at or above the exercise's ceiling (care S5): grounding and a smaller moment, on the person's own
// device. Nobody else is told, and nothing has been sent when it opens.

import { Card } from '../ui/card';
import { Key } from '../ui/key';
import { words } from '../words/words';

export interface StrongCardProps {
  rating: number;
  target: { low: number; high: number } | null;
  onGround: () => void;
  onSmaller: () => void;
  onPass: () => void;
  onSubmit: () => void;
  onClose: () => void;
}

const say = words.participant.strong;

export function StrongCard(props: StrongCardProps) {
  const { rating, target } = props;
  const hand = (
    <div class="pair">
      <Key onPress={props.onPass}>{say.pass}</Key>
      <Key onPress={props.onSubmit}>{say.submit(rating)}</Key>
    </div>
  );
  return (
    <Card note={say.note} title={say.title(rating)} hand={hand} onClose={props.onClose}>
      <ul class="opts">
        <li>
          <button type="button" onClick={props.onGround}>
            <b>{say.ground.head}</b>
            <span>{say.ground.text}</span>
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
    </Card>
  );
}
