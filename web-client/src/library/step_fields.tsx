// One step's fields: what it says, how far in it leads, how long, who ends it, and what people may answer.

import { create } from '@bufbuild/protobuf';
import { Arc, PromptSchema, Showing } from '../schema/holdspace/v1/exercise_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';
import { makesPicture } from '../facilitator/primary_action';
import { AnswerFields } from './answer_fields';
import { stepEverywhere, stepInLanguage } from './draft';
import type { Draft } from './draft';
import { AreaField, ChoiceField, LinesField, TextField, TickField } from './fields';
import { PaceFields } from './pace_fields';

export interface StepFieldsProps {
  draft: Draft;
  language: number;
  index: number;
  onChange: (next: Draft) => void;
}

// What the parts of a step's form change with.
export interface StepEditing {
  step: Step;
  steps: readonly Step[];
  index: number;
  inWords: (change: (step: Step) => void) => void; // a text, in this language
  inAll: (change: (step: Step) => void) => void; // what is the same in every language
}

const arcs = [Arc.OPENING, Arc.INWARD, Arc.ACTIVATING, Arc.RETURNING, Arc.CLOSING];

export function StepFields({ draft, language, index, onChange }: StepFieldsProps) {
  const say = teamWords.designer.step;
  const steps = draft.languages[language]?.steps ?? [];
  const step = steps[index];
  if (step === undefined) return null;
  const editing: StepEditing = {
    step,
    steps,
    index,
    inWords: (change) => onChange(stepInLanguage(draft, language, index, change)),
    inAll: (change) => onChange(stepEverywhere(draft, index, change)),
  };
  const { inWords, inAll } = editing;
  return (
    <div class="step-fields" key={step.id}>
      <h2>{say.heading(index + 1)}</h2>
      <TextField
        label={say.name}
        value={step.title}
        onChange={(title) => inWords((one) => (one.title = title))}
      />
      <AreaField
        label={say.prompt}
        value={step.prompt?.text ?? ''}
        onChange={(text) => inWords((one) => withPrompt(one, { text }))}
      />
      <LinesField
        label={say.more}
        value={step.prompt?.more ?? []}
        onChange={(more) => inWords((one) => withPrompt(one, { more: [...more] }))}
      />
      <LinesField
        label={say.notes}
        value={step.facilitatorNotes}
        onChange={(notes) => inWords((one) => (one.facilitatorNotes = [...notes]))}
      />
      <ChoiceField
        label={say.arc}
        value={step.arc}
        choices={arcs.map((arc) => ({ value: arc, name: say.arcs[arc] }))}
        onChange={(arc) => inAll((one) => (one.arc = arc))}
      />
      <PaceFields {...editing} />
      <AnswerFields {...editing} />
      {makesPicture(step) ? (
        <ChoiceField
          label={say.showing}
          value={step.showing === Showing.WHEN_SEALED ? Showing.WHEN_SEALED : Showing.BY_FACILITATOR}
          choices={[Showing.BY_FACILITATOR, Showing.WHEN_SEALED].map((one) => ({
            value: one,
            name: say.showings[one],
          }))}
          onChange={(showing) => inAll((one) => (one.showing = showing))}
        />
      ) : null}
      <TickField
        label={say.reframing}
        value={step.reframingHelper}
        onChange={(on) => inAll((one) => (one.reframingHelper = on))}
      />
    </div>
  );
}

function withPrompt(step: Step, part: { text?: string; more?: string[] }): void {
  const { text = step.prompt?.text ?? '', more = step.prompt?.more ?? [] } = part;
  step.prompt = create(PromptSchema, { text, more });
}
