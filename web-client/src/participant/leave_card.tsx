// Leaving (care S11): no reason asked, nobody told, and a card to take along. Leaving wipes what the device
// kept.

import { Card } from '../ui/card';
import { Key } from '../ui/key';
import { words } from '../words/words';
import './cards.css';

const say = words.participant.leave;

export function Aftercare() {
  return (
    <ul class="ways">
      {say.ways.map(({ head, text }) => (
        <li key={head}>
          <b>{head}</b>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

export function LeaveCard({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const hand = (
    <div class="pair">
      <Key onPress={onStay}>{say.stay}</Key>
      <Key onPress={onLeave}>{say.go}</Key>
    </div>
  );
  return (
    <Card note={say.text} title={say.title} hand={hand} onClose={onStay}>
      <Aftercare />
      <p class="aside">{say.clears}</p>
    </Card>
  );
}
