// Adding, removing and moving the steps of a draft; in every language at once. Pure.

import { clone, create } from '@bufbuild/protobuf';
import { Arc, StepSchema } from '../schema/holdspace/v1/exercise_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { everywhere, freeId } from './draft';
import type { Draft } from './draft';

export const mostSteps = 40;
const usualMs = 180_000;

const idsOf = (draft: Draft) => draft.languages[0]?.steps.map((step) => step.id) ?? [];

// After the step `after`; -1: at the beginning. It has the arc of the one before, so that the line goes on.
export function withStep(draft: Draft, after: number, title: string): Draft {
  const id = freeId(title, idsOf(draft), 'step');
  const arc = draft.languages[0]?.steps[after]?.arc ?? Arc.OPENING;
  return everywhere(draft, ({ steps }) => {
    const step = create(StepSchema, {
      id,
      title,
      prompt: { text: '' },
      pacing: { plannedMs: usualMs, how: { case: 'byFacilitator', value: {} } },
      arc,
      answer: { case: 'guidance', value: {} },
    });
    steps.splice(after + 1, 0, step);
  });
}

export function withStepTwice(draft: Draft, index: number): Draft {
  const step = draft.languages[0]?.steps[index];
  if (step === undefined) return draft;
  const id = freeId(step.id, idsOf(draft), 'step');
  return everywhere(draft, ({ steps }) => {
    const found = steps[index];
    if (found === undefined) return;
    const twice = clone(StepSchema, found);
    twice.id = id;
    steps.splice(index + 1, 0, twice);
  });
}

// What was paired with it is a rating of its own again.
export function withoutStep(draft: Draft, index: number): Draft {
  const id = draft.languages[0]?.steps[index]?.id;
  return everywhere(draft, ({ steps }) => {
    steps.splice(index, 1);
    for (const step of steps) {
      if (step.answer.case === 'intensityRating' && step.answer.value.pairedWith === id)
        step.answer.value.pairedWith = '';
    }
  });
}

export function movedStep(draft: Draft, from: number, to: number): Draft {
  const count = draft.languages[0]?.steps.length ?? 0;
  if (from === to || from < 0 || to < 0 || from >= count || to >= count) return draft;
  return everywhere(draft, ({ steps }) => {
    const [step] = steps.splice(from, 1);
    if (step !== undefined) steps.splice(to, 0, step);
  });
}

// Ratings before this one that it can be paired with.
export function pairable(steps: readonly Step[], index: number): Step[] {
  return steps.filter((step, at) => at < index && step.answer.case === 'intensityRating');
}
