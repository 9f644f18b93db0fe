// A check-in: options in the exercise's order, one (radios) or several (check boxes). As rows, as a cloud of
// feelings, as a ring of qualities, or on a body; whatever the look, they are plain boxes with a text.

import { useState } from 'preact/hooks';
import { fitsRing } from '../pictures/word_ring';
import { CheckInLook } from '../schema/holdspace/v1/exercise_pb';
import type { CheckIn } from '../schema/holdspace/v1/exercise_pb';
import { announce } from '../ui/announce';
import { words } from '../words/words';
import { BodyMapForm } from './body_map_form';
import './check_in.css';
import { ticked } from './choice';
import type { Choice } from './choice';
import { OptionBox } from './option_box';

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
  const tick = (option: number): boolean => {
    const next = ticked(choice, option, most);
    setFull(next === null);
    if (next === null) announce(say.tooMany(most));
    else onChoose(next);
    return next !== null;
  };
  const boxes = { checkIn, choice, name, most, closed, onTick: tick };
  return (
    <>
      <p class="note">
        {full ? say.tooMany(most) : most >= checkIn.options.length ? say.asMany : say.upTo(most)}
      </p>
      {checkIn.look === CheckInLook.BODY_MAP ? (
        <BodyMapForm {...boxes} />
      ) : (
        <ul class={listLook(checkIn)}>
          {checkIn.options.map((option, i) => (
            <OptionBox key={option.id} {...boxes} index={i} />
          ))}
        </ul>
      )}
    </>
  );
}

function listLook({ look, options }: CheckIn): string {
  const texts = options.map((option) => option.text);
  switch (look) {
    case CheckInLook.FEELINGS:
      return texts.every((text) => text.length <= 24) ? 'options cloud' : 'options';
    case CheckInLook.QUALITIES:
      return fitsRing(texts) ? `options ring ring-${texts.length}` : 'options cloud';
    case CheckInLook.UNSPECIFIED:
    case CheckInLook.WORDS:
    case CheckInLook.BODY_MAP:
      return 'options';
  }
}
