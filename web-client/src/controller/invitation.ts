// An invitation, from both ends. Whoever invites makes a secret on the device and gives the server its
// SHA-256 only; whoever is invited makes a token of their own and claims the secret with it, once. The token
// is kept before it is sent, so that a claim whose answer was lost is made again with the same token.

import { base64Encode } from '@bufbuild/protobuf/wire';
import type { MyRole } from '../making/my_sessions';
import { Role } from '../schema/holdspace/v1/client_pb';

export interface Secret {
  text: string; // base64url, for the link
  sha256: Uint8Array;
}

// Null where the browser offers no cryptography: on a page that came without encryption.
export async function makeSecret(from: Crypto | undefined = globalThis.crypto): Promise<Secret | null> {
  if (from?.subtle === undefined) return null;
  const bytes = from.getRandomValues(new Uint8Array(32));
  const sha256 = new Uint8Array(await from.subtle.digest('SHA-256', bytes));
  return { text: base64Encode(bytes, 'url'), sha256 };
}

interface Keeping {
  get(name: string): string | null;
  put(name: string, text: string): void;
  drop(name: string): void;
}

const placeOf = (secret: string) => `claim:${secret}`;

// The token this device claims the secret with; the same as before if it has tried already.
export function claimToken(
  shelf: Keeping,
  secret: string,
  random: (bytes: Uint8Array) => Uint8Array,
): string {
  const kept = shelf.get(placeOf(secret));
  if (kept !== null) return kept;
  const token = base64Encode(random(new Uint8Array(32)), 'url');
  shelf.put(placeOf(secret), token);
  return token;
}

export function claimSettled(shelf: Keeping, secret: string): void {
  shelf.drop(placeOf(secret));
}

// What a connection's role makes of this browser; null: not one an invitation is for.
export function invitedRole(role: Role): MyRole | null {
  switch (role) {
    case Role.FACILITATOR:
      return 'co-facilitator';
    case Role.SUPPORTER:
      return 'supporter';
    case Role.OBSERVER:
      return 'observer';
    case Role.PARTICIPANT:
    case Role.DISPLAY:
    case Role.UNSPECIFIED:
      return null;
  }
}
