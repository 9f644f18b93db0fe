// The facilitator's notes of a step. What is meant to be said aloud stands in quotation marks and is set as
// such.

import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';

export function Notes({ step }: { step: Step }) {
  const say = teamWords.facilitator.stage;
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title" class="label">
        {say.forYou}
      </h2>
      {step.facilitatorNotes.length === 0 ? <p>{say.noNotes}</p> : null}
      {step.facilitatorNotes.map((note) => (
        <p key={note} class={/^[“„"«]/.test(note) ? 'say' : ''}>
          {note}
        </p>
      ))}
    </section>
  );
}
