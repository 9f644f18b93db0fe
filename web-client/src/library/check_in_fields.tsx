// A check-in's choices: their words, their order, how many a person may choose, and how it looks. A body map
// has its own choices, whose words can be changed.

import { create } from '@bufbuild/protobuf';
import { CheckInLook, CheckInOptionSchema } from '../schema/holdspace/v1/exercise_pb';
import type { CheckIn, Step } from '../schema/holdspace/v1/exercise_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { freeId } from './draft';
import { ChoiceField, NumberField, TextField, TickField } from './fields';
import type { StepEditing } from './step_fields';

const mostOptions = 24;
const looks = [CheckInLook.WORDS, CheckInLook.FEELINGS, CheckInLook.QUALITIES, CheckInLook.BODY_MAP];

export function CheckInFields({ checkIn, inWords, inAll }: StepEditing & { checkIn: CheckIn }) {
  const say = teamWords.designer.checkIn;
  const on = (change: (checkIn: CheckIn) => void) => (step: Step) => {
    if (step.answer.case === 'checkIn') change(step.answer.value);
  };
  const chooseLook = (look: CheckInLook) =>
    inAll(
      on((one) => {
        const isBody = look === CheckInLook.BODY_MAP;
        if (isBody !== (one.look === CheckInLook.BODY_MAP))
          one.options = isBody ? bodyOptions() : twoOptions();
        one.look = look;
      }),
    );
  const body = checkIn.look === CheckInLook.BODY_MAP;
  return (
    <>
      <ChoiceField
        label={say.look}
        value={checkIn.look === CheckInLook.UNSPECIFIED ? CheckInLook.WORDS : checkIn.look}
        choices={looks.map((look) => ({ value: look, name: say.looks[look] }))}
        onChange={chooseLook}
      />
      <fieldset class="part">
        <legend>{say.options}</legend>
        {body ? <p class="note">{say.regions}</p> : null}
        {checkIn.options.map((option, index) => (
          <div class="option-row" key={option.id}>
            <TextField
              label={say.option(index + 1)}
              value={option.text}
              onChange={(text) => inWords(on((one) => withText(one, index, text)))}
            />
            {body ? null : (
              <OptionKeys
                number={index + 1}
                onUp={() => inAll(on((one) => moveUp(one, index)))}
                onRemove={() => inAll(on((one) => void one.options.splice(index, 1)))}
              />
            )}
          </div>
        ))}
        {body || checkIn.options.length >= mostOptions ? null : (
          <Key onPress={() => inAll(on(addOption))}>{say.add}</Key>
        )}
      </fieldset>
      <NumberField
        label={say.most}
        value={Math.max(1, checkIn.mostChoices)}
        most={checkIn.options.length}
        onChange={(most) => inAll(on((one) => (one.mostChoices = Math.max(1, most))))}
      />
      <TickField
        label={say.live}
        value={checkIn.liveInBatches}
        onChange={(live) => inAll(on((one) => (one.liveInBatches = live)))}
      />
    </>
  );
}

function OptionKeys({
  number,
  onUp,
  onRemove,
}: {
  number: number;
  onUp: () => void;
  onRemove: () => void;
}) {
  const say = teamWords.designer.checkIn;
  const hidden = <span class="visually-hidden">{say.option(number)}</span>;
  return (
    <span class="option-keys">
      {number === 1 ? null : (
        <Key look="quiet" onPress={onUp}>
          {say.up} {hidden}
        </Key>
      )}
      <Key look="quiet" onPress={onRemove}>
        {say.remove} {hidden}
      </Key>
    </span>
  );
}

function withText(checkIn: CheckIn, index: number, text: string): void {
  const option = checkIn.options[index];
  if (option !== undefined) option.text = text;
}

function moveUp(checkIn: CheckIn, index: number): void {
  const [option] = checkIn.options.splice(index, 1);
  if (option !== undefined) checkIn.options.splice(Math.max(0, index - 1), 0, option);
}

function addOption(checkIn: CheckIn): void {
  const taken = checkIn.options.map((option) => option.id);
  const id = freeId(`choice-${taken.length + 1}`, taken, 'choice');
  checkIn.options.push(create(CheckInOptionSchema, { id }));
}

const twoOptions = () => [1, 2].map((number) => create(CheckInOptionSchema, { id: `choice-${number}` }));
const bodyOptions = () =>
  Object.entries(teamWords.designer.regions).map(([id, text]) => create(CheckInOptionSchema, { id, text }));
