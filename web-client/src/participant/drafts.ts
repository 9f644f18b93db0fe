// What a person has begun and not handed in, per session and step, on this device only: writing, and a
// choice not yet submitted. Nothing here is ever sent. A quick step can be asked more than once, and each
// asking is new: it is kept per run.

import { shelf } from '../live/shelf';

export interface Draft {
  texts: readonly string[]; // one a question of a reflection
  choice: readonly number[] | null; // the rating, or the options, as they are ticked; null: as handed in
  putAway: boolean; // the person has seen it offered again and put it away
}

export type Place = number | string; // the step's index, or for a quick step placeOf its run

export const placeOf = ({ run, step, quick }: { run: number; step: number; quick: boolean }): Place =>
  quick ? `run-${run}` : step;

const none: Draft = { texts: [], choice: null, putAway: false };

function nameOf(sessionId: string, step: Place): string {
  return `${sessionId}:draft:${step}`;
}

export function draftOf(sessionId: string, step: Place): Draft {
  const text = shelf.get(nameOf(sessionId, step));
  if (text === null) return none;
  try {
    return { ...none, ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    return none;
  }
}

export function keepDraft(sessionId: string, step: Place, change: Partial<Draft>): void {
  shelf.put(nameOf(sessionId, step), JSON.stringify({ ...draftOf(sessionId, step), ...change }));
}

export function hasWriting(draft: Draft): boolean {
  return draft.texts.some((text) => text.trim() !== '');
}

// Everything written in this session, in the order of the steps.
export function writingIn(sessionId: string, steps: number): { step: number; texts: readonly string[] }[] {
  return Array.from({ length: steps }, (_, step) => ({ step, draft: draftOf(sessionId, step) }))
    .filter(({ draft }) => hasWriting(draft))
    .map(({ step, draft }) => ({ step, texts: draft.texts.filter((text) => text.trim() !== '') }));
}
