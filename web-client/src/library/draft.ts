// An exercise while it is being made, in all its languages. Pure: each change gives a new one. What the steps
// are is the same in every language and is changed in all of them; texts belong to one language.

import { clone, create } from '@bufbuild/protobuf';
import { ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import type { ExerciseLanguages } from '../schema/holdspace/v1/api_pb';
import { ExerciseSchema } from '../schema/holdspace/v1/exercise_pb';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';

export type Draft = ExerciseLanguages;

// In one language only: titles, prompts, notes, the texts of options.
export function inLanguage(draft: Draft, language: number, change: (exercise: Exercise) => void): Draft {
  return everywhere(draft, (exercise, index) => {
    if (index === language) change(exercise);
  });
}

// In every language: steps, kinds, times, ids.
export function everywhere(draft: Draft, change: (exercise: Exercise, language: number) => void): Draft {
  const next = clone(ExerciseLanguagesSchema, draft);
  next.languages.forEach(change);
  return next;
}

export function stepInLanguage(
  draft: Draft,
  language: number,
  step: number,
  change: (step: Step) => void,
): Draft {
  return inLanguage(draft, language, (exercise) => {
    const found = exercise.steps[step];
    if (found !== undefined) change(found);
  });
}

export function stepEverywhere(draft: Draft, step: number, change: (step: Step) => void): Draft {
  return everywhere(draft, (exercise) => {
    const found = exercise.steps[step];
    if (found !== undefined) change(found);
  });
}

// The new language begins with the texts of the first one, to be translated.
export function withLanguage(draft: Draft, language: string): Draft {
  const next = clone(ExerciseLanguagesSchema, draft);
  const first = next.languages[0];
  if (first === undefined || next.languages.some((one) => one.language === language)) return next;
  const added = clone(ExerciseSchema, first);
  added.language = language;
  next.languages.push(added);
  return next;
}

export function withoutLanguage(draft: Draft, index: number): Draft {
  if (draft.languages.length < 2) return draft;
  return create(ExerciseLanguagesSchema, {
    languages: draft.languages.filter((_, at) => at !== index),
    keptVersions: draft.keptVersions,
  });
}

export const plannedTotalMs = (exercise: Exercise) =>
  exercise.steps.reduce((sum, step) => sum + (step.pacing?.plannedMs ?? 0), 0);

// "Coming back, softly" → "coming-back-softly": what ids are made of, at most 40 characters.
export function asId(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

// An id that nobody here has yet.
export function freeId(wanted: string, taken: readonly string[], fallback: string): string {
  const base = asId(wanted) || fallback;
  if (!taken.includes(base)) return base;
  for (let count = 2; ; count += 1) {
    const id = `${base.slice(0, 36)}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
