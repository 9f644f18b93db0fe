// What this device has handed in or still holds, per run, as pages see it. The device owns its open answer
// (N11): it is kept in local storage until the run is seen to be over, and handed in again whenever the box
// may not hold it.

import type { ReadonlySignal } from '@preact/signals';

export type AnswerValue =
  // `kept`: a number that stays on this device, because there is no "before" to pair it with (N13).
  | { kind: 'pass'; kept?: number }
  | { kind: 'rating'; rating: number }
  | { kind: 'pair'; before: number; after: number }
  | { kind: 'two pulls'; closeness: number; distance: number }
  | { kind: 'choices'; options: readonly number[] }
  | { kind: 'done' };

// 'sending': held here, not acknowledged by the present box. 'in': the present box holds it.
// 'late': the run closed before it arrived; it stays on this device.
export type Handed = 'sending' | 'in' | 'late';

// What a device holds for one run and hands in until that run is over: an answer or a share.
export interface Held<V> {
  run: number;
  step: number;
  value: V;
  handed: Handed;
  // Set when the server refused it for another reason than lateness; a RejectionCode.
  refused?: number;
  // A live check-in that has shown it: it stays as it is (N2). Then `value` is what stands in the picture.
  shown?: true;
}

export type HeldAnswer = Held<AnswerValue>;

export interface AnswerBook {
  // By run number, newest last. Includes what was handed in for earlier runs in this session on this device.
  readonly held: ReadonlySignal<readonly HeldAnswer[]>;
  // Hands in an answer, a changed answer or a pass.
  handIn(run: number, step: number, value: AnswerValue): void;
}
