// A practice round: its three roles with their cards, and which round it is.

import type { PracticeRole, PracticeRound, Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';
import { ChoiceField, LinesField, TextField } from './fields';
import type { StepEditing } from './step_fields';

export function PracticeFields({ round, inWords, inAll }: StepEditing & { round: PracticeRound }) {
  const say = teamWords.designer.practice;
  const onRole = (index: number, change: (role: PracticeRole) => void) => (step: Step) => {
    const role = step.answer.case === 'practiceRound' ? step.answer.value.roles[index] : undefined;
    if (role !== undefined) change(role);
  };
  return (
    <>
      <p class="note">{say.text}</p>
      {round.roles.map((role, index) => (
        <fieldset class="part" key={role.id}>
          <legend>{say.role(index + 1)}</legend>
          <TextField
            label={say.name}
            value={role.title}
            onChange={(title) => inWords(onRole(index, (one) => (one.title = title)))}
          />
          <LinesField
            label={say.card}
            value={role.card}
            onChange={(card) => inWords(onRole(index, (one) => (one.card = [...card])))}
          />
        </fieldset>
      ))}
      <ChoiceField
        label={say.rotation}
        value={round.rotation}
        choices={say.rounds.map((name, value) => ({ value, name }))}
        onChange={(rotation) =>
          inAll((step) => {
            if (step.answer.case === 'practiceRound') step.answer.value.rotation = rotation;
          })
        }
      />
    </>
  );
}
