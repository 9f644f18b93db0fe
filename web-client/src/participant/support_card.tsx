// "Ask for support" (care S4): the one thing that points to a person, so it says what it shows before it is
// pressed. Three wordings, none chosen at first.

import { useId, useState } from 'preact/hooks';
import { SupportWording } from '../schema/holdspace/v1/client_pb';
import type { SupportResource } from '../schema/holdspace/v1/view_pb';
import { announce } from '../ui/announce';
import { Card } from '../ui/card';
import { Key } from '../ui/key';
import { words } from '../words/words';
import './cards.css';
import { Resources } from './resources';

const say = words.participant.support;

export const wordings = [
  SupportWording.SOMEBODY_NOW,
  SupportWording.TALK_LATER,
  SupportWording.SOMETHING_WRONG,
] as const;

export interface SupportCardProps {
  seat: string; // empty: not known yet
  resources: readonly SupportResource[];
  onAsk: (wording: SupportWording) => void;
  onGround: () => void;
  onClose: () => void;
}

export function SupportCard({ seat, resources, onAsk, onGround, onClose }: SupportCardProps) {
  const name = useId();
  const [wording, setWording] = useState<SupportWording | null>(null);
  const [missing, setMissing] = useState(false);
  const ask = () => {
    if (wording !== null) return onAsk(wording);
    setMissing(true);
    announce(say.chooseFirst);
  };
  const hand = (
    <>
      <p class="standing">{missing ? say.chooseFirst : ''}</p>
      <div class="pair">
        <Key onPress={onClose}>{say.notYet}</Key>
        <Key look={wording === null ? 'plain' : 'main'} onPress={ask}>
          {say.ask}
        </Key>
      </div>
      <div class="apart">
        <Key look="quiet" onPress={onGround}>
          {words.foot.ground}
        </Key>
      </div>
    </>
  );
  return (
    <Card title={say.title} hand={hand} onClose={onClose}>
      <p class="aside">
        {say.tells} <b>{seat === '' ? say.someSeat : say.seat(seat)}</b>
        {say.tellsEnd}
      </p>
      <p class="aside">{say.carries}</p>
      <fieldset class="say">
        <legend>{say.whichWords}</legend>
        {wordings.map((one) => (
          <label key={one}>
            <input
              class="dot"
              type="radio"
              name={name}
              checked={wording === one}
              onChange={() => {
                setWording(one);
                setMissing(false);
              }}
            />
            <span class="serif">{say.wordings[one]}</span>
          </label>
        ))}
      </fieldset>
      <p class="note">{say.canTakeBack}</p>
      <Resources resources={resources} />
    </Card>
  );
}
