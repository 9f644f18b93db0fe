// Leaving (care S11): no reason asked, nobody told, and a card to take along. Leaving wipes what the device
// kept.

import { Card } from '../ui/card';
import { Key } from '../ui/key';
import { words } from '../words/words';
import type { SupportResource } from '../schema/holdspace/v1/view_pb';
import './cards.css';
import { Resources } from './resources';

const say = words.participant.leave;

export function Aftercare({ resources }: { resources: readonly SupportResource[] }) {
  return (
    <>
      <ul class="ways">
        {say.ways.map(({ head, text }) => (
          <li key={head}>
            <b>{head}</b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Resources resources={resources} />
    </>
  );
}

export interface LeaveCardProps {
  resources: readonly SupportResource[];
  onStay: () => void;
  onLeave: () => void;
}

export function LeaveCard({ resources, onStay, onLeave }: LeaveCardProps) {
  const hand = (
    <div class="pair">
      <Key onPress={onStay}>{say.stay}</Key>
      <Key onPress={onLeave}>{say.go}</Key>
    </div>
  );
  return (
    <Card note={say.text} title={say.title} hand={hand} onClose={onStay}>
      <Aftercare resources={resources} />
      <p class="aside">{say.clears}</p>
    </Card>
  );
}
