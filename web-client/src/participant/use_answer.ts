// One run's answer as its form works on it: what stands chosen, what was handed in, and the presses.

import { useEffect, useState } from 'preact/hooks';
import type { AnswerValue, HeldAnswer } from '../live/answer_book';
import type { LiveSession } from '../live/live_session';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { announce } from '../ui/announce';
import { words } from '../words/words';
import { isNew, standing } from './choice';
import type { Choice } from './choice';
import { draftOf, keepDraft } from './drafts';

export interface Answering {
  held: HeldAnswer | undefined;
  choice: Choice;
  ready: boolean; // there is something to submit
  hint: string | null;
  strong: number | null; // the rating that its card is about
  choose: (choice: Choice) => void;
  pass: () => void;
  submit: () => void;
  submitAnyway: () => void; // from the strong card
  putCardAway: () => void;
}

export const usualCeiling = 8;

export function useAnswer(session: LiveSession, run: RunView, step: Step): Answering {
  const id = session.sessionId;
  const held = session.answers.held.value.find((one) => one.run === run.run);
  const [draft, setDraft] = useState<Choice | null>(() => draftOf(id, run.step).choice);
  const [hint, setHint] = useState<string | null>(null);
  const [strong, setStrong] = useState<number | null>(null);
  useEffect(() => {
    setDraft(draftOf(id, run.step).choice);
    setHint(null);
    setStrong(null);
  }, [id, run.run]);
  const choice = standing(draft, held);
  const keep = (next: Choice | null) => {
    setDraft(next);
    setHint(null);
    keepDraft(id, run.step, { choice: next });
  };
  const handIn = (value: AnswerValue) => {
    session.answers.handIn(run.run, run.step, value);
    keep(null);
    setStrong(null);
  };
  const submitAnyway = () => {
    const value = valueOf(step, choice);
    if (value !== null) return handIn(value);
    setHint(words.participant.chooseFirst);
    announce(words.participant.chooseFirst);
  };
  const submit = () => {
    const rating = strongRating(step, choice);
    if (rating !== null && isNew(choice, held)) setStrong(rating);
    else submitAnyway();
  };
  return {
    held,
    choice,
    ready: step.answer.case === 'reflection' ? held?.value.kind !== 'done' : isNew(choice, held),
    hint,
    strong,
    choose: keep,
    pass: () => handIn({ kind: 'pass' }),
    submit,
    submitAnyway,
    putCardAway: () => setStrong(null),
  };
}

function strongRating(step: Step, choice: Choice): number | null {
  if (step.answer.case !== 'intensityRating') return null;
  const rating = choice[0];
  return rating !== undefined && rating >= (step.answer.value.ceiling || usualCeiling) ? rating : null;
}

function valueOf(step: Step, choice: Choice): AnswerValue | null {
  const [first] = choice;
  switch (step.answer.case) {
    case 'intensityRating':
      return first === undefined ? null : { kind: 'rating', rating: first };
    case 'checkIn':
      return first === undefined ? null : { kind: 'choices', options: choice };
    case 'reflection':
      return { kind: 'done' };
    case 'guidance':
    case 'break':
    case undefined:
      return null;
  }
}
