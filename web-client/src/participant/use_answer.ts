// One run's answer as its form works on it: what stands chosen, what was handed in, and the presses.

import { useEffect, useState } from 'preact/hooks';
import type { AnswerValue, HeldAnswer } from '../live/answer_book';
import type { LiveSession } from '../live/live_session';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { announce } from '../ui/announce';
import { words } from '../words/words';
import { asksOnlyDone, beforeOf, strongNumbers, valueOf } from './answer_value';
import { isNew, standing } from './choice';
import type { Choice } from './choice';
import { draftOf, keepDraft, placeOf } from './drafts';

export interface Answering {
  held: HeldAnswer | undefined;
  choice: Choice;
  before: number | null; // of a paired rating, as this device remembers it
  ready: boolean; // there is something to submit
  hint: string | null;
  strong: readonly number[]; // what its card is about; empty: no card
  choose: (choice: Choice) => void;
  pass: () => void;
  submit: () => void;
  submitAnyway: () => void; // from the strong card
  putCardAway: () => void;
}

export interface AnsweredRun {
  run: number;
  step: number;
  quick: boolean;
}

export function useAnswer(session: LiveSession, run: AnsweredRun, step: Step, exercise: Exercise): Answering {
  const id = session.sessionId;
  const all = session.answers.held.value;
  const held = all.find((one) => one.run === run.run);
  const place = placeOf(run);
  const [draft, setDraft] = useState<Choice | null>(() => draftOf(id, place).choice);
  const [hint, setHint] = useState<string | null>(null);
  const [strong, setStrong] = useState<readonly number[]>([]);
  useEffect(() => {
    setDraft(draftOf(id, place).choice);
    setHint(null);
    setStrong([]);
  }, [id, run.run]);
  const choice = held?.shown === true ? standing(null, held) : standing(draft, held);
  const before = beforeOf(exercise, step, all);
  const keep = (next: Choice | null) => {
    setDraft(next);
    setHint(null);
    keepDraft(id, place, { choice: next });
  };
  const handIn = (value: AnswerValue) => {
    session.answers.handIn(run.run, run.step, value);
    keep(null);
    setStrong([]);
  };
  const submitAnyway = () => {
    const value = valueOf(step, choice, before);
    if (value !== null) return handIn(value);
    const first =
      step.answer.case === 'twoPullRating' ? words.participant.chooseBoth : words.participant.chooseFirst;
    setHint(first);
    announce(first);
  };
  const submit = () => {
    const numbers = isNew(choice, held) ? strongNumbers(step, choice) : [];
    if (numbers.length > 0) setStrong(numbers);
    else submitAnyway();
  };
  return {
    held,
    choice,
    before,
    ready: asksOnlyDone(step) ? held?.value.kind !== 'done' : isNew(choice, held),
    hint,
    strong,
    choose: keep,
    pass: () => handIn({ kind: 'pass' }),
    submit,
    submitAnyway,
    putCardAway: () => setStrong([]),
  };
}
