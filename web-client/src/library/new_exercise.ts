// What a new exercise begins with: the opening, one step inward, the return and the closing that every
// exercise has (care S7), to be filled. And copies of one that is there. Pure.

import { clone, create } from '@bufbuild/protobuf';
import { ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import { Arc } from '../schema/holdspace/v1/exercise_pb';
import { everywhere, freeId } from './draft';
import type { Draft } from './draft';

export interface Skeleton {
  title: string;
  summary: string;
  steps: readonly { title: string; prompt: string }[]; // opening, inward, returning, closing
}

const arcs = [Arc.OPENING, Arc.INWARD, Arc.RETURNING, Arc.CLOSING];
const minute = 60_000;

export function newExercise(say: Skeleton, language: string, taken: readonly string[]): Draft {
  const steps = say.steps.map(({ title, prompt }, index) => ({
    id: freeId(title, [], `step-${index + 1}`),
    title,
    prompt: { text: prompt },
    pacing: { plannedMs: 3 * minute, how: { case: 'byFacilitator' as const, value: {} } },
    arc: arcs[index] ?? Arc.INWARD,
    answer: { case: 'guidance' as const, value: {} },
  }));
  const id = freeId(say.title, taken, 'exercise');
  return create(ExerciseLanguagesSchema, {
    languages: [{ id, version: 0, language, title: say.title, summary: say.summary, steps }],
  });
}

export function copyOf(
  draft: Draft,
  titleOf: (title: string) => string,
  taken: readonly string[],
): Draft {
  const first = draft.languages[0];
  const id = freeId(`${first?.id ?? ''}-copy`, taken, 'exercise');
  const copy = everywhere(clone(ExerciseLanguagesSchema, draft), (exercise) => {
    exercise.id = id;
    exercise.version = 0;
    exercise.title = titleOf(exercise.title).slice(0, 120);
    exercise.quickSteps = [];
  });
  copy.keptVersions = [];
  return copy;
}
