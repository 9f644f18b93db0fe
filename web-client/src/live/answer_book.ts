// What this device has handed in or still holds, per run, as pages see it. The device owns its open answer
// (N11): it is kept in local storage until the run is seen to be over, and handed in again whenever the box
// may not hold it.

import type { ReadonlySignal } from '@preact/signals';

export type AnswerValue =
  | { kind: 'pass' }
  | { kind: 'rating'; rating: number }
  | { kind: 'choices'; options: readonly number[] }
  | { kind: 'done' };

// 'sending': held here, not acknowledged by the present box. 'in': the present box holds it.
// 'late': the run closed before it arrived; it stays on this device.
export type Handed = 'sending' | 'in' | 'late';

export interface HeldAnswer {
  run: number;
  step: number;
  value: AnswerValue;
  handed: Handed;
  // Set when the server refused it for another reason than lateness; a RejectionCode.
  refused?: number;
}

export interface AnswerBook {
  // By run number, newest last. Includes what was handed in for earlier runs in this session on this device.
  readonly held: ReadonlySignal<readonly HeldAnswer[]>;
  // Hands in an answer, a changed answer or a pass.
  handIn(run: number, step: number, value: AnswerValue): void;
}
