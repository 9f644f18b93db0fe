// Whether and when to come back after a connection has closed. Pure; knows nothing of sockets or of what
// they carry.

import type { Away } from './live_session';

export interface Close {
  code: number;
  openMs: number; // how long it was connected; 0 if it never was
}

export type Next =
  { kind: 'stay away'; status: Away } | { kind: 'come back'; inMs: number; failures: number };

const firstMs = 500;
const longestMs = 30_000;
const stableMs = 10_000; // after so long the next loss begins the backoff anew
const busyFailures = 3; // who is told to back off begins as if three attempts had failed

// `failures`: attempts that failed in a row before this close. `spreadMs`: Welcome.restart_spread_ms.
export function afterClose(close: Close, failures: number, spreadMs: number, random: () => number): Next {
  const { code, openMs } = close;
  if (code === 4001) return { kind: 'stay away', status: 'elsewhere' };
  if (code === 4003 || code === 1000) return { kind: 'stay away', status: 'ended' };
  if (code === 4005) return { kind: 'stay away', status: 'full' };
  if (code === 4006) return { kind: 'stay away', status: 'locked' };
  if (code >= 4000 && code < 4100) return { kind: 'stay away', status: 'refused' };
  const before = openMs >= stableMs ? 0 : failures;
  if (code === 1012) return { kind: 'come back', inMs: random() * spreadMs, failures: before + 1 };
  const counted = told(code) ? Math.max(before, busyFailures) : before;
  return { kind: 'come back', inMs: random() * limit(counted), failures: counted + 1 };
}

function limit(failures: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(failures, 10));
}

// Overload, policy, too big, and what the server itself says is worth backing off for (slow reader).
function told(code: number): boolean {
  return code === 1013 || code === 1008 || code === 1009 || (code >= 4100 && code < 4200);
}
