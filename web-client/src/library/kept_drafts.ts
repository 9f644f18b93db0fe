// Drafts of exercises that are not saved yet: kept on this device until they are, so that nothing that was
// written is lost.

import { fromJsonString, toJsonString } from '@bufbuild/protobuf';
import { ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import type { Draft } from './draft';
import type { Shelf } from '../live/shelf';

const place = 'exercise-draft:';

export function keptDraft(shelf: Shelf, id: string): Draft | null {
  const text = shelf.get(place + id);
  if (text === null) return null;
  try {
    return fromJsonString(ExerciseLanguagesSchema, text, { ignoreUnknownFields: true });
  } catch {
    return null;
  }
}

export function keepDraft(shelf: Shelf, id: string, draft: Draft): void {
  shelf.put(place + id, toJsonString(ExerciseLanguagesSchema, draft));
}

export function dropDraft(shelf: Shelf, id: string): void {
  shelf.drop(place + id);
}

export function draftIds(shelf: Shelf): string[] {
  return shelf
    .names()
    .filter((name) => name.startsWith(place))
    .map((name) => name.slice(place.length))
    .sort();
}
