// The seats this device has taken: a random token a session, made here, known to the server only as its
// hash. Leaving forgets the seat and everything else that was kept for that session.

import { shelf } from '../live/shelf';

export interface Seat {
  sessionId: string;
  title: string;
  token: Uint8Array; // 32 bytes
  takenMs: number;
}

const tokenBytes = 32;
const keptMs = 8 * 24 * 3_600_000; // a session that never ended lives 7 days after its last move
const suffix = ':seat';

export function takeSeat(sessionId: string, title: string): Seat {
  const before = seatIn(sessionId);
  if (before !== null) return before;
  const token = crypto.getRandomValues(new Uint8Array(tokenBytes));
  const seat = { sessionId, title, token, takenMs: Date.now() };
  shelf.put(sessionId + suffix, JSON.stringify({ ...seat, token: [...token] }));
  return seat;
}

export function seatIn(sessionId: string): Seat | null {
  const text = shelf.get(sessionId + suffix);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Omit<Seat, 'token'> & { token: number[] };
    const token = Uint8Array.from(kept.token);
    return token.length === tokenBytes ? { ...kept, token } : null;
  } catch {
    return null;
  }
}

export function forgetSession(sessionId: string): void {
  for (const name of shelf.names()) {
    if (name.startsWith(`${sessionId}:`)) shelf.drop(name);
  }
}

// The last one taken; what is too old to be alive is forgotten on the way.
export function latestSeat(): Seat | null {
  let latest: Seat | null = null;
  for (const name of shelf.names()) {
    if (!name.endsWith(suffix)) continue;
    const sessionId = name.slice(0, -suffix.length);
    const seat = seatIn(sessionId);
    if (seat === null || Date.now() - seat.takenMs > keptMs) forgetSession(sessionId);
    else if (latest === null || seat.takenMs > latest.takenMs) latest = seat;
  }
  return latest;
}
