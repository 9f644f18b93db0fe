// Ground myself (care S3): opens at once, works without a network, sends nothing. The breathing line can be
// stopped (A4).

import { useState } from 'preact/hooks';
import { Card } from '../ui/card';
import { Key } from '../ui/key';
import { words } from '../words/words';
import type { SupportResource } from '../schema/holdspace/v1/view_pb';
import './cards.css';
import { Resources } from './resources';

export interface GroundingCardProps {
  resources: readonly SupportResource[];
  onBack: () => void;
  onSupport: (() => void) | undefined; // absent where nobody could be asked
  onLeave: () => void;
}

const say = words.participant.ground;

export function GroundingCard({ resources, onBack, onSupport, onLeave }: GroundingCardProps) {
  const [breathing, setBreathing] = useState(true);
  const hand = (
    <>
      <Key look="main" wide onPress={onBack}>
        {say.back}
      </Key>
      {onSupport !== undefined && (
        <Key wide onPress={onSupport}>
          {words.foot.support}
        </Key>
      )}
      <div class="apart">
        <Key look="quiet" onPress={() => setBreathing(!breathing)}>
          {breathing ? say.stopLine : say.startLine}
        </Key>
        <Key look="quiet" onPress={onLeave}>
          {words.foot.leave}
        </Key>
      </div>
    </>
  );
  return (
    <Card note={say.note} title={say.title} hand={hand} onClose={onBack}>
      <ol class="ways">
        {say.ways.map(({ head, text }) => (
          <li key={head}>
            <b>{head}</b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <BreathingLine moving={breathing} />
      <Resources resources={resources} />
    </Card>
  );
}

function BreathingLine({ moving }: { moving: boolean }) {
  return (
    <div class={moving ? 'breath moving' : 'breath'} aria-hidden="true">
      <svg viewBox="0 0 350 96">
        <path d="M0 84H350" class="axis thin" />
        <path d="M0 84C70 84 74 14 140 14C226 14 250 84 350 84" class="line" />
        <circle r="6" class="bead" cx={moving ? 0 : 140} cy={moving ? 0 : 14} />
        <text class="t-m in" x="26" y="34">
          {say.breathIn}
        </text>
        <text class="t-m out" x="262" y="40">
          {say.breathOut}
        </text>
      </svg>
    </div>
  );
}
