// A step as it is answered: its prompt and, under it, what may be answered. Also the console's preview uses
// it, without an answer in it.

import type { ComponentChildren } from 'preact';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { More, Prompt } from '../ui/prompt';
import { words } from '../words/words';
import { CheckInForm } from './check_in_form';
import type { Choice } from './choice';
import './participant.css';
import { RatingForm } from './rating_form';
import { ReflectionForm } from './reflection_form';

export interface StepFormProps {
  step: Step;
  name: string; // makes the form's ids and groups unique on the page
  choice: Choice;
  closed: boolean;
  onChoose: (choice: Choice) => void;
  // Where writing is kept; without it a reflection shows its prompt only.
  writing?: { sessionId: string; step: number };
}

export function StepForm(props: StepFormProps) {
  const { step, name, choice, closed, onChoose, writing } = props;
  const answer = step.answer;
  switch (answer.case) {
    case 'intensityRating':
      return (
        <Asked step={step}>
          <RatingForm scale={answer.value} choice={choice} name={name} closed={closed} onChoose={onChoose} />
        </Asked>
      );
    case 'checkIn':
      return (
        <Asked step={step}>
          <CheckInForm
            checkIn={answer.value}
            choice={choice}
            name={name}
            closed={closed}
            onChoose={onChoose}
          />
        </Asked>
      );
    case 'reflection':
      return (
        <>
          <Prompt prompt={step.prompt} />
          {writing !== undefined && <ReflectionForm {...writing} reflection={answer.value} />}
        </>
      );
    case 'break':
      return (
        <>
          <Prompt prompt={step.prompt} />
          <p class="aside">{words.participant.breakText}</p>
        </>
      );
    case 'guidance':
    case undefined:
      return <Prompt prompt={step.prompt} />;
  }
}

function Asked({ step, children }: { step: Step; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend class="prompt">{step.prompt?.text}</legend>
      <More prompt={step.prompt} />
      {children}
    </fieldset>
  );
}
