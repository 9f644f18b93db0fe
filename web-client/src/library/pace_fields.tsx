// How long a step is planned to take, who ends it, and its bells.

import { create } from '@bufbuild/protobuf';
import { PacingSchema } from '../schema/holdspace/v1/exercise_pb';
import type { Pacing, Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';
import { NumberField, TickField } from './fields';
import type { StepEditing } from './step_fields';

type How = 'byFacilitator' | 'timed' | 'whenReady';
const ways: readonly How[] = ['byFacilitator', 'timed', 'whenReady'];

export function PaceFields({ step, inAll }: StepEditing) {
  const say = teamWords.designer.step;
  const pacing = step.pacing ?? create(PacingSchema);
  const how: How = pacing.how.case ?? 'byFacilitator';
  const minutes = Math.floor(pacing.plannedMs / 60_000);
  const seconds = Math.round((pacing.plannedMs % 60_000) / 1000);
  const set = (change: (pacing: Pacing) => void) =>
    inAll((one: Step) => {
      one.pacing ??= create(PacingSchema);
      change(one.pacing);
    });
  const takesAnswers = step.answer.case !== 'guidance' && step.answer.case !== 'break';
  return (
    <>
      <div class="field-row">
        <NumberField
          label={say.minutes}
          value={minutes}
          most={60}
          onChange={(count) => set((one) => (one.plannedMs = count * 60_000 + seconds * 1000))}
        />
        <NumberField
          label={say.seconds}
          value={seconds}
          most={59}
          onChange={(count) => set((one) => (one.plannedMs = minutes * 60_000 + count * 1000))}
        />
      </div>
      <fieldset class="ways">
        <legend>{say.pace.legend}</legend>
        {ways
          .filter((way) => way !== 'whenReady' || takesAnswers)
          .map((way) => (
            <label key={way} class="tick-field">
              <input
                type="radio"
                name="pace"
                checked={way === how}
                onChange={() => set((one) => (one.how = howOf(way, false)))}
              />
              <span>{say.pace[way]}</span>
            </label>
          ))}
      </fieldset>
      {how === 'byFacilitator' ? null : (
        <TickField
          label={say.pace.movesOn}
          value={movesOn(pacing)}
          onChange={(on) => set((one) => (one.how = howOf(how, on)))}
        />
      )}
      <NumberField
        label={say.bell}
        value={Math.round(pacing.bellEveryMs / 1000)}
        most={1800}
        onChange={(every) => set((one) => (one.bellEveryMs = every * 1000))}
      />
    </>
  );
}

function movesOn(pacing: Pacing): boolean {
  return pacing.how.case !== undefined && pacing.how.case !== 'byFacilitator' && pacing.how.value.movesOn;
}

function howOf(how: How, on: boolean): Pacing['how'] {
  switch (how) {
    case 'byFacilitator':
      return create(PacingSchema, { how: { case: 'byFacilitator', value: {} } }).how;
    case 'timed':
      return create(PacingSchema, { how: { case: 'timed', value: { movesOn: on } } }).how;
    case 'whenReady':
      return create(PacingSchema, { how: { case: 'whenReady', value: { movesOn: on } } }).how;
  }
}
