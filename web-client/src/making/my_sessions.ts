// The sessions that this browser leads, supports or watches, with what opens them: the only copy of a
// controller's token outside the server's hash of it. Newest first; what is older than a session can last is
// dropped.

import { base64Encode } from '@bufbuild/protobuf/wire';
import type { CreatedSession } from '../schema/holdspace/v1/api_pb';
import type { Keeping } from './facilitator_key';

// What this browser is in the session: 'maker' made it, the others came by invitation.
export type MyRole = 'maker' | 'co-facilitator' | 'supporter' | 'observer';

export interface MySession {
  sessionId: string;
  title: string;
  joinCode: string;
  controllerToken: string; // base64url of 32 bytes
  displayToken: string; // empty: only the browser that made the session has it
  rehearsal: boolean;
  madeAt: number; // ms since 1970, by this device
  role: MyRole;
}

const place = 'holdspace.my-sessions';
const mostKept = 50;
const longestMs = 9 * 24 * 3_600_000; // 7 days without a commit, or 24 h after the end, and a margin

export function mySessions(storage: Keeping, now: number): MySession[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter(isMySession).filter((one) => now - one.madeAt < longestMs)
      : [];
  } catch {
    return [];
  }
}

export function mySession(storage: Keeping, sessionId: string, now: number): MySession | undefined {
  return mySessions(storage, now).find((one) => one.sessionId === sessionId);
}

export function keepSession(storage: Keeping, session: MySession): void {
  const others = mySessions(storage, session.madeAt).filter((one) => one.sessionId !== session.sessionId);
  storage.setItem(place, JSON.stringify([session, ...others].slice(0, mostKept)));
}

export function dropSession(storage: Keeping, sessionId: string, now: number): void {
  const left = mySessions(storage, now).filter((one) => one.sessionId !== sessionId);
  storage.setItem(place, JSON.stringify(left));
}

export function asMySession(
  created: CreatedSession,
  about: Pick<MySession, 'title' | 'rehearsal' | 'madeAt'>,
): MySession {
  return {
    ...about,
    role: 'maker',
    sessionId: created.sessionId,
    joinCode: created.joinCode,
    controllerToken: base64Encode(created.controllerToken, 'url'),
    displayToken: base64Encode(created.displayToken, 'url'),
  };
}

function isMySession(one: unknown): one is MySession {
  if (typeof one !== 'object' || one === null) return false;
  const found = one as Record<string, unknown>;
  const texts = ['sessionId', 'title', 'joinCode', 'controllerToken', 'displayToken', 'role'];
  return texts.every((name) => typeof found[name] === 'string') && typeof found['madeAt'] === 'number';
}
