// A number from 0 to 10, or two of them: words at both ends, the scale, and what it is paired with.

import { create } from '@bufbuild/protobuf';
import { PullSchema } from '../schema/holdspace/v1/exercise_pb';
import type { IntensityRating, Pull, Step, TwoPullRating } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';
import { asId } from './draft';
import { pairable } from './draft_steps';
import { ChoiceField, NumberField, TextField } from './fields';
import type { StepEditing } from './step_fields';

export function RatingFields({
  steps,
  index,
  rating,
  inWords,
  inAll,
}: StepEditing & { rating: IntensityRating }) {
  const say = teamWords.designer.rating;
  const on = (change: (rating: IntensityRating) => void) => (step: Step) => {
    if (step.answer.case === 'intensityRating') change(step.answer.value);
  };
  const pair = (id: string) => {
    const first = steps.find((step) => step.id === id);
    inAll(
      on((one) => {
        one.pairedWith = id;
        if (first?.answer.case === 'intensityRating') one.scaleId = first.answer.value.scaleId;
      }),
    );
  };
  return (
    <>
      <TextField
        label={say.at0}
        value={rating.wordsAt0}
        onChange={(text) => inWords(on((one) => (one.wordsAt0 = text)))}
      />
      <TextField
        label={say.at10}
        value={rating.wordsAt10}
        onChange={(text) => inWords(on((one) => (one.wordsAt10 = text)))}
      />
      <TextField
        label={say.scale}
        value={rating.scaleId}
        onChange={(text) => inAll(on((one) => (one.scaleId = asId(text))))}
      />
      <ChoiceField
        label={say.paired}
        value={rating.pairedWith}
        choices={[
          { value: '', name: say.pairedNone },
          ...pairable(steps, index).map((step) => ({ value: step.id, name: say.pairedWith(step.title) })),
        ]}
        onChange={pair}
      />
      <div class="field-row">
        <NumberField
          label={say.low}
          value={rating.targetLow}
          most={10}
          onChange={(low) => inAll(on((one) => (one.targetLow = low)))}
        />
        <NumberField
          label={say.high}
          value={rating.targetHigh}
          most={10}
          onChange={(high) => inAll(on((one) => (one.targetHigh = high)))}
        />
      </div>
      <NumberField
        label={say.ceiling}
        value={rating.ceiling}
        most={10}
        onChange={(ceiling) => inAll(on((one) => (one.ceiling = ceiling)))}
      />
    </>
  );
}

export function PullFields({ pulls, inWords, inAll }: StepEditing & { pulls: TwoPullRating }) {
  const say = teamWords.designer;
  const on = (change: (pulls: TwoPullRating) => void) => (step: Step) => {
    if (step.answer.case === 'twoPullRating') change(step.answer.value);
  };
  const both = ['closeness', 'distance'] as const;
  return (
    <>
      {both.map((which) => (
        <OnePull
          key={which}
          legend={say.pulls[which]}
          pull={pulls[which] ?? create(PullSchema)}
          onChange={(part) =>
            inWords(on((one) => (one[which] = create(PullSchema, { ...plain(one[which]), ...part }))))
          }
        />
      ))}
      <TextField
        label={say.rating.scale}
        value={pulls.scaleId}
        onChange={(text) => inAll(on((one) => (one.scaleId = asId(text))))}
      />
      <NumberField
        label={say.rating.ceiling}
        value={pulls.ceiling}
        most={10}
        onChange={(ceiling) => inAll(on((one) => (one.ceiling = ceiling)))}
      />
    </>
  );
}

type PullTexts = { name: string; wordsAt0: string; wordsAt10: string };

function plain(pull: Pull | undefined): PullTexts {
  return { name: pull?.name ?? '', wordsAt0: pull?.wordsAt0 ?? '', wordsAt10: pull?.wordsAt10 ?? '' };
}

interface OnePullProps {
  legend: string;
  pull: Pull;
  onChange: (part: Partial<PullTexts>) => void;
}

function OnePull({ legend, pull, onChange }: OnePullProps) {
  const say = teamWords.designer;
  return (
    <fieldset class="part">
      <legend>{legend}</legend>
      <TextField label={say.pulls.name} value={pull.name} onChange={(name) => onChange({ name })} />
      <TextField
        label={say.rating.at0}
        value={pull.wordsAt0}
        onChange={(wordsAt0) => onChange({ wordsAt0 })}
      />
      <TextField
        label={say.rating.at10}
        value={pull.wordsAt10}
        onChange={(wordsAt10) => onChange({ wordsAt10 })}
      />
    </fieldset>
  );
}
