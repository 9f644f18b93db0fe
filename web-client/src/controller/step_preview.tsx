// What participants see in a step, small and not to be pressed. Drawn from the exercise alone, with the
// participant's own forms left empty: it cannot show an answer, because none is here.

import './step_preview.css';
import '../participant/participant.css';
import { create } from '@bufbuild/protobuf';
import type { ComponentChildren } from 'preact';
import { StepForm } from '../participant/step_form';
import type { Reflection, Step } from '../schema/holdspace/v1/exercise_pb';
import { PracticePlaceSchema } from '../schema/holdspace/v1/view_pb';
import { Foot } from '../ui/foot';
import { Prompt } from '../ui/prompt';
import { RunningHead } from '../ui/running_head';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';

export interface StepPreviewProps {
  step: Step;
  index: number; // among the script's steps
  count: number; // of the script's steps; an index beyond them is asked in between
  clock?: ComponentChildren;
}

export function StepPreview({ step, index, count, clock }: StepPreviewProps) {
  const say = words.participant;
  const between = index >= count;
  return (
    <section class="seen" aria-labelledby="seen-title">
      <h2 id="seen-title" class="label">
        {teamWords.facilitator.stage.theySee}
      </h2>
      <div class="frame" inert>
        <div class="leaf">
          <RunningHead
            where={between ? teamWords.observer.between : say.step(index + 1, count)}
            name={step.title}
            state={words.status.connected}
            steps={count}
            now={between ? null : index}
          />
          <div class="page step">
            <EmptyForm step={step} />
            {clock}
          </div>
          <div class="hand">
            {takesAnswers(step) ? (
              <div class="pair">
                <span class="key">{say.pass}</span>
                <span class="key">{submitWords(step)}</span>
              </div>
            ) : null}
            <Foot
              keys={[words.foot.ground, words.foot.support, words.foot.leave].map((name) => ({
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
  if (step.answer.case === 'reflection') {
    return (
      <>
        <Prompt prompt={step.prompt} />
        <EmptySheets reflection={step.answer.value} />
      </>
    );
  }
  const nothing = () => undefined;
  return (
    <StepForm
      step={step}
      name="preview"
      choice={[]}
      closed={false}
      onChoose={nothing}
      practice={{ place: exampleGroup, over: false, onStop: nothing }}
    />
  );
}

// As the person with the first part sees a round.
const exampleGroup = create(PracticePlaceSchema, {
  group: 1,
  seats: [
    { seat: 'willow', role: 0, mine: true },
    { seat: 'heron', role: 1 },
    { seat: 'moss', role: 2 },
  ],
});

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
    case 'twoPullRating':
    case 'readiness':
    case 'practiceRound':
      return true;
    case 'guidance':
    case 'break':
    case undefined:
      return false;
  }
}

function submitWords(step: Step): string {
  const say = words.participant;
  switch (step.answer.case) {
    case 'reflection':
    case 'practiceRound':
      return say.done;
    case 'readiness':
      return teamWords.facilitator.stage.ready;
    default:
      return say.submit;
  }
}
