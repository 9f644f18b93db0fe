// The device owns what it hands in for a run, an answer or a share: what it holds for each run, what has to
// be handed in now, and what an acknowledgement or a refusal means. Pure.

import { RejectionCode } from '../schema/holdspace/v1/client_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView, SharedView } from '../schema/holdspace/v1/view_pb';
import type { Handed, Held } from './answer_book';

export interface Entry<V> {
  run: number;
  step: number;
  value: V;
  sequence: number; // grows with each change, from 1; survives reloads
  ackedEpoch: number; // box epoch that acknowledged this sequence; 0: none yet
  over: boolean; // the run was seen to be sealed, withheld, closed or gone: never handed in again
  late: boolean; // the server said so
  refused: number; // RejectionCode of a refusal that sending again will not change; 0: none
  // What the box acknowledged last, so that it can be told what stands when a change comes too late.
  acked?: V;
  shownIn?: number; // box epoch in which a live check-in has shown it: it is not handed in there again (N2)
}

export type Entries<V> = readonly Entry<V>[];

// What the present connection has sent for a run.
export interface Sent {
  sequence: number;
  epoch: number;
}

export function handIn<V>(entries: Entries<V>, run: number, step: number, value: V): Entries<V> {
  const before = entries.find((entry) => entry.run === run);
  const sequence = (before?.sequence ?? 0) + 1;
  const over = before?.over ?? false;
  const entry: Entry<V> = { run, step, value, sequence, ackedEpoch: 0, over, late: false, refused: 0 };
  if (before?.acked !== undefined) entry.acked = before.acked;
  return [...entries.filter((other) => other.run !== run), entry].sort((a, b) => a.run - b.run);
}

// The runs of this view that still take answers.
function takingAnswers(shared: SharedView): RunView[] {
  const runs = shared.current === undefined ? shared.closing : [...shared.closing, shared.current];
  return runs.filter((run) => run.phase === RunPhase.OPEN || run.phase === RunPhase.CLOSING);
}

// What is to be sent on this connection now: everything held for runs that take answers and not yet sent on
// it for the run's present box. So each reconnection and each new box epoch sends everything once more.
export function toSend<V>(
  entries: Entries<V>,
  shared: SharedView,
  sent: ReadonlyMap<number, Sent>,
): Entry<V>[] {
  const runs = takingAnswers(shared);
  return entries.filter((entry) => {
    if (entry.over || entry.late || entry.refused !== 0) return false;
    const run = runs.find((view) => view.run === entry.run);
    if (run === undefined || run.boxEpoch === 0 || run.boxEpoch === entry.shownIn) return false;
    const last = sent.get(entry.run);
    return last === undefined || last.sequence !== entry.sequence || last.epoch !== run.boxEpoch;
  });
}

export function epochOf(shared: SharedView, run: number): number {
  return takingAnswers(shared).find((view) => view.run === run)?.boxEpoch ?? 0;
}

// Marks as over what no run of this view takes any more. An undone move brings a run back, and then it
// counts again.
export function seen<V>(entries: Entries<V>, shared: SharedView): Entries<V> {
  const runs = takingAnswers(shared);
  return entries.map((entry) => {
    const over = !runs.some((run) => run.run === entry.run);
    return over === entry.over ? entry : { ...entry, over, late: over && entry.late };
  });
}

export function acknowledged<V>(
  entries: Entries<V>,
  run: number,
  sequence: number,
  epoch: number,
): Entries<V> {
  return entries.map((entry) =>
    entry.run === run && sequence >= entry.sequence
      ? { ...entry, acked: entry.value, ackedEpoch: epoch, late: false }
      : entry,
  );
}

export type Refusal = 'kept' | 'wait' | 'again';

// What to do about a refused answer: 'kept' on the device for good, 'wait' for the next box epoch, or try
// 'again' soon.
export function refusalOf(code: RejectionCode): Refusal {
  switch (code) {
    case RejectionCode.BOX_LOST:
      return 'wait';
    case RejectionCode.NOT_SAVED:
    case RejectionCode.TOO_FAST:
      return 'again';
    default:
      return 'kept';
  }
}

// `epoch`: of the box it was sent to.
export function refused<V>(
  entries: Entries<V>,
  run: number,
  sequence: number,
  code: RejectionCode,
  epoch = 0,
): Entries<V> {
  if (refusalOf(code) !== 'kept') return entries;
  return entries.map((entry) => {
    if (entry.run !== run || entry.sequence !== sequence) return entry;
    // It is in the picture, as it was acknowledged; or as it was sent, when that word got lost.
    if (code === RejectionCode.ALREADY_SHOWN)
      return { ...entry, value: entry.acked ?? entry.value, ackedEpoch: epoch, shownIn: epoch };
    return code === RejectionCode.RUN_CLOSED ? { ...entry, late: true } : { ...entry, refused: code };
  });
}

// `shared`: the last view seen; null when none has been yet.
export function shownAs<V>(entry: Entry<V>, shared: SharedView | null): Held<V> {
  const held: Held<V> = {
    run: entry.run,
    step: entry.step,
    value: entry.value,
    handed: handedOf(entry, shared),
  };
  if (entry.refused !== 0) held.refused = entry.refused;
  if (entry.shownIn !== undefined && entry.shownIn === entry.ackedEpoch) held.shown = true;
  return held;
}

function handedOf<V>(entry: Entry<V>, shared: SharedView | null): Handed {
  if (entry.late) return 'late';
  if (entry.over) return entry.ackedEpoch === 0 ? 'late' : 'in';
  if (entry.ackedEpoch === 0) return 'sending';
  return shared === null || epochOf(shared, entry.run) === entry.ackedEpoch ? 'in' : 'sending';
}
