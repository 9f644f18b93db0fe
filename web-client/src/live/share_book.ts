// The lines this device has handed in as shares: at most one a run, without a name (N10). Kept on the device
// and handed in again until the run is over, as answers are. An empty text takes an earlier one back.

import type { ReadonlySignal } from '@preact/signals';
import type { Held } from './answer_book';

export const shareLength = 280; // characters, as the server counts them: code points

export type HeldShare = Held<string>;

export interface ShareBook {
  readonly held: ReadonlySignal<readonly HeldShare[]>;
  handIn(run: number, step: number, text: string): void;
}
