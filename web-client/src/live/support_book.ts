// This seat's requests for support (care S4): the one path that points to a person. A request is kept on the
// device and sent again until the server's view of this seat lists it; then the view says how it stands.

import type { ReadonlySignal } from '@preact/signals';
import type { RejectionCode, SupportWording } from '../schema/holdspace/v1/client_pb';

export type Standing = 'sending' | 'waiting' | 'seen' | 'on the way' | 'done' | 'refused';

export interface HeldRequest {
  id: string; // hexadecimal
  wording: SupportWording;
  standing: Standing;
  refused?: RejectionCode;
}

export interface SupportBook {
  // Oldest first; withdrawn ones are not among them.
  readonly held: ReadonlySignal<readonly HeldRequest[]>;
  ask(wording: SupportWording): void;
  // Takes a request back; also puts away one that was refused or is done.
  withdraw(id: string): void;
}
