// What participants see in this step, small and not to be pressed. Drawn from the exercise alone, with the
// participant's own forms left empty: it cannot show an answer, because none is here.

import '../participant/participant.css';
import type { LiveSession } from '../live/live_session';
import { CheckInForm } from '../participant/check_in_form';
import { RatingForm } from '../participant/rating_form';
import type { Exercise, Reflection, Step } from '../schema/holdspace/v1/exercise_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { Foot } from '../ui/foot';
import { Prompt } from '../ui/prompt';
import { RingClock } from '../ui/ring_clock';
import { RunningHead } from '../ui/running_head';
import { words } from '../words/words';
import { plannedMs } from './score_layout';

interface PreviewProps {
  session: LiveSession;
  exercise: Exercise;
  run: RunView;
  step: Step;
}

export function Preview({ session, exercise, run, step }: PreviewProps) {
  const say = words.participant;
  return (
    <section class="seen" aria-labelledby="seen-title">
      <h2 id="seen-title" class="label">
        {words.facilitator.stage.theySee}
      </h2>
      <div class="frame" inert>
        <div class="leaf">
          <RunningHead
            where={say.step(run.step + 1, exercise.steps.length)}
            name={step.title}
            state={words.status.connected}
            steps={exercise.steps.length}
            now={run.step}
          />
          <div class="page step">
            <Prompt prompt={step.prompt} />
            <EmptyForm step={step} />
            <RingClock session={session} run={run} plannedMs={plannedMs(step)} />
          </div>
          <div class="hand">
            {takesAnswers(step) ? (
              <div class="pair">
                <span class="key">{say.pass}</span>
                <span class="key">{step.answer.case === 'reflection' ? say.done : say.submit}</span>
              </div>
            ) : null}
            <Foot
              keys={[words.foot.ground, words.foot.leave].map((name) => ({
                name,
                onPress: () => undefined,
              }))}
            />
          </div>
        </div>
      </div>
    </section>
  );
}

function EmptyForm({ step }: { step: Step }) {
  const nothing = () => undefined;
  switch (step.answer.case) {
    case 'intensityRating':
      return <RatingForm scale={step.answer.value} choice={[]} name="preview" onChoose={nothing} />;
    case 'checkIn':
      return <CheckInForm checkIn={step.answer.value} choice={[]} name="preview" onChoose={nothing} />;
    case 'reflection':
      return <EmptySheets reflection={step.answer.value} />;
    case 'guidance':
    case 'break':
    case undefined:
      return null;
  }
}

// The participant's own sheets hold drafts of the device they stand on; these hold nothing.
function EmptySheets({ reflection }: { reflection: Reflection }) {
  const questions = reflection.questions.length === 0 ? [''] : reflection.questions;
  return (
    <div class="sheets">
      {questions.map((question) => (
        <div class="field" key={question}>
          <p class="question">{question}</p>
          <div class="write lined empty-sheet" />
          <p class="kept">{words.participant.sheet.kept}</p>
        </div>
      ))}
    </div>
  );
}

function takesAnswers(step: Step): boolean {
  switch (step.answer.case) {
    case 'intensityRating':
    case 'checkIn':
    case 'reflection':
      return true;
    case 'guidance':
    case 'break':
    case undefined:
      return false;
  }
}
