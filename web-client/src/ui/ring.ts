// The ring clock's arithmetic: what is shown for the time left, and when that changes. Pure. It moves in
// steps of 10 s, and each second in the last minute; its words move by minutes, then by tens of seconds.

const minute = 60;

// Seconds shown for the time left, rounded up so that nothing ends while the ring still shows some.
export function shownSeconds(leftMs: number): number {
  if (leftMs <= 0) return 0;
  const seconds = Math.ceil(leftMs / 1000);
  return seconds <= minute ? seconds : Math.ceil(seconds / 10) * 10;
}

// Milliseconds until shownSeconds changes; null when it is over.
export function untilNextMove(leftMs: number): number | null {
  const shown = shownSeconds(leftMs);
  if (shown === 0) return null;
  const next = shown <= minute ? shown - 1 : shown - 10;
  return Math.max(1, leftMs - next * 1000);
}

// The part of the ring that is filled, 0–1. An extension may lead past the planned time; then the ring is
// full.
export function filled(leftMs: number, plannedMs: number): number {
  if (plannedMs <= 0) return 0;
  return Math.min(1, (shownSeconds(leftMs) * 1000) / plannedMs);
}

export type TimeWords =
  | { kind: 'over' }
  | { kind: 'moments' } // fewer than 10 s
  | { kind: 'seconds'; seconds: number }
  | { kind: 'minutes'; minutes: number };

export function timeWords(leftMs: number): TimeWords {
  const shown = shownSeconds(leftMs);
  if (shown === 0) return { kind: 'over' };
  if (shown < 10) return { kind: 'moments' };
  if (shown <= 50) return { kind: 'seconds', seconds: Math.ceil(shown / 10) * 10 };
  return { kind: 'minutes', minutes: Math.max(1, Math.round(shown / 60)) };
}

// Status messages about time (A3): half, one minute, ten seconds, the end; each once, and only where it
// makes sense.
export type Milestone = 'half' | 'minute' | 'tenSeconds' | 'end';

export function milestones(plannedMs: number): { at: Milestone; leftMs: number }[] {
  const all: { at: Milestone; leftMs: number }[] = [];
  if (plannedMs >= 180_000) all.push({ at: 'half', leftMs: plannedMs / 2 });
  if (plannedMs > 90_000) all.push({ at: 'minute', leftMs: 60_000 });
  if (plannedMs > 20_000) all.push({ at: 'tenSeconds', leftMs: 10_000 });
  all.push({ at: 'end', leftMs: 0 });
  return all;
}

// The milestone that was passed between two looks at the clock, if any; the latest when several were (after
// sleep).
export function passed(plannedMs: number, beforeLeftMs: number, nowLeftMs: number): Milestone | null {
  const crossed = milestones(plannedMs).filter(
    (mark) => beforeLeftMs > mark.leftMs && nowLeftMs <= mark.leftMs,
  );
  return crossed[crossed.length - 1]?.at ?? null;
}
