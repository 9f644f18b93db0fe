// A step as it is answered: its prompt and, under it, what may be answered. Also the console's preview uses
// it, without an answer in it.

import type { ComponentChildren } from 'preact';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { More, Prompt } from '../ui/prompt';
import { words } from '../words/words';
import type { ShareBook } from '../live/share_book';
import type { PracticePlace } from '../schema/holdspace/v1/view_pb';
import { CheckInForm } from './check_in_form';
import type { Choice } from './choice';
import type { Place } from './drafts';
import './participant.css';
import { PracticeView } from './practice_view';
import { RatingForm } from './rating_form';
import { ReflectionForm } from './reflection_form';
import { ReframeBox } from './reframe_box';
import { TwoPullForm } from './two_pull_form';

export interface StepFormProps {
  step: Step;
  name: string; // makes the form's ids and groups unique on the page
  choice: Choice;
  closed: boolean;
  onChoose: (choice: Choice) => void;
  // Where writing is kept; without it a reflection shows its prompt only.
  writing?: Writing;
  before?: number | null; // of a paired rating: the first number on this device
  practice?: Practice;
}

export interface Writing {
  sessionId: string;
  place: Place;
  // Where a line of it can be shared; absent where nothing can.
  share?: { book: ShareBook; run: number; step: number; open: boolean };
}

export interface Practice {
  place: PracticePlace | undefined;
  over: boolean;
  onStop: () => void;
}

export function StepForm(props: StepFormProps) {
  return (
    <>
      <Answered {...props} />
      {props.step.reframingHelper && <ReframeBox />}
    </>
  );
}

function Answered(props: StepFormProps) {
  const { step, name, choice, closed, onChoose, writing, before, practice } = props;
  const answer = step.answer;
  const form = { choice, name, closed, onChoose };
  switch (answer.case) {
    case 'intensityRating':
      return (
        <Asked step={step}>
          <RatingForm scale={answer.value} {...form} {...(before === undefined ? {} : { before })} />
        </Asked>
      );
    case 'twoPullRating':
      return (
        <Asked step={step}>
          <TwoPullForm rating={answer.value} {...form} />
        </Asked>
      );
    case 'checkIn':
      return (
        <Asked step={step}>
          <CheckInForm checkIn={answer.value} {...form} />
        </Asked>
      );
    case 'reflection':
      return (
        <>
          <Prompt prompt={step.prompt} />
          {writing !== undefined && <ReflectionForm {...writing} reflection={answer.value} />}
        </>
      );
    case 'practiceRound':
      return (
        <>
          <Prompt prompt={step.prompt} />
          {practice !== undefined && (
            <PracticeView
              round={answer.value}
              place={practice.place}
              over={practice.over}
              onStop={practice.onStop}
            />
          )}
        </>
      );
    case 'break':
      return (
        <>
          <Prompt prompt={step.prompt} />
          <p class="aside">{words.participant.breakText}</p>
        </>
      );
    case 'readiness':
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
