import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { RejectionCode } from '../schema/holdspace/v1/client_pb';
import { RunPhase, SharedViewSchema } from '../schema/holdspace/v1/view_pb';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import * as rules from './answer_rules';
import type { AnswerValue } from './answer_book';
import type { Entries as EntriesOf, Sent } from './answer_rules';

type Entries = EntriesOf<AnswerValue>;

const four = { kind: 'rating', rating: 4 } as const;
const five = { kind: 'rating', rating: 5 } as const;
const nothingSent = new Map<number, Sent>();

interface RunNow {
  run: number;
  phase: RunPhase;
  boxEpoch: number;
}

function view(current: RunNow | null, closing: RunNow[] = []): SharedView {
  return current === null
    ? create(SharedViewSchema, { closing })
    : create(SharedViewSchema, { current, closing });
}

const open = (run: number, boxEpoch = 1): RunNow => ({ run, phase: RunPhase.OPEN, boxEpoch });
const closing = (run: number, boxEpoch = 1): RunNow => ({ run, phase: RunPhase.CLOSING, boxEpoch });
const sealed = (run: number): RunNow => ({ run, phase: RunPhase.SEALED, boxEpoch: 1 });
const held: Entries = rules.handIn<AnswerValue>([], 1, 0, four);
const runsToSend = (entries: Entries, shared: SharedView, sent: ReadonlyMap<number, Sent> = nothingSent) =>
  rules.toSend(entries, shared, sent).map((entry) => entry.run);
const how = (entries: Entries, shared: SharedView | null) =>
  entries.map((entry) => rules.shownAs(entry, shared).handed);

describe('an answer that the device holds', () => {
  test('is handed in once on a connection while its box is the same', () => {
    expect(runsToSend(held, view(open(1)))).toEqual([1]);
    expect(runsToSend(held, view(open(1)), new Map([[1, { sequence: 1, epoch: 1 }]]))).toEqual([]);
  });

  test('is handed in again when it changes', () => {
    const changed = rules.handIn(held, 1, 0, five);
    expect(changed.map((entry) => entry.sequence)).toEqual([2]);
    expect(runsToSend(changed, view(open(1)), new Map([[1, { sequence: 1, epoch: 1 }]]))).toEqual([1]);
  });

  test('is handed in again when the box is another one', () => {
    const acked = rules.acknowledged(held, 1, 1, 1);
    expect(runsToSend(acked, view(open(1, 2)), new Map([[1, { sequence: 1, epoch: 1 }]]))).toEqual([1]);
    expect(how(acked, view(open(1, 1)))).toEqual(['in']);
    expect(how(acked, view(open(1, 2)))).toEqual(['sending']);
  });

  test('is handed in again on a new connection, acknowledged or not', () => {
    expect(runsToSend(rules.acknowledged(held, 1, 1, 1), view(open(1)))).toEqual([1]);
  });

  test('is handed in while its run is closing in the background', () => {
    expect(runsToSend(held, view(open(2), [closing(1)]))).toEqual([1]);
  });

  test('waits while the run has no box', () => {
    expect(runsToSend(held, view(open(1, 0)))).toEqual([]);
  });

  test('is no longer handed in once the run is sealed or gone', () => {
    for (const shared of [view(sealed(1)), view(open(2)), view(null)]) {
      const over = rules.seen(held, shared);
      expect(over.map((entry) => entry.over)).toEqual([true]);
      expect(runsToSend(over, view(open(1)))).toEqual([]);
    }
  });

  test('counts again when undo brings its run back', () => {
    const gone = rules.seen(held, view(open(2)));
    expect(runsToSend(rules.seen(gone, view(open(1))), view(open(1)))).toEqual([1]);
  });

  test('an acknowledgement of an earlier change does not count for a later one', () => {
    const changed = rules.handIn(held, 1, 0, five);
    expect(how(rules.acknowledged(changed, 1, 1, 1), view(open(1)))).toEqual(['sending']);
    expect(how(rules.acknowledged(changed, 1, 2, 1), view(open(1)))).toEqual(['in']);
  });

  test('stays on the device when it came too late', () => {
    const late = rules.refused(held, 1, 1, RejectionCode.RUN_CLOSED);
    expect(how(late, view(sealed(1)))).toEqual(['late']);
    expect(late[0]?.value).toEqual(four);
    expect(runsToSend(late, view(closing(1)))).toEqual([]);
  });

  test('says that it was late when the run closed while the device was away', () => {
    expect(how(rules.seen(held, view(open(2))), view(open(2)))).toEqual(['late']);
    expect(how(rules.seen(rules.acknowledged(held, 1, 1, 1), view(open(2))), view(open(2)))).toEqual(['in']);
  });

  test('waits for the next box when its box is lost', () => {
    const lost = rules.refused(held, 1, 1, RejectionCode.BOX_LOST);
    const sent = new Map([[1, { sequence: 1, epoch: 1 }]]);
    expect(runsToSend(lost, view(open(1, 1)), sent)).toEqual([]);
    expect(runsToSend(lost, view(open(1, 2)), sent)).toEqual([1]);
  });

  test('a refusal that cannot change is kept beside it, until it is changed', () => {
    const refused = rules.refused(held, 1, 1, RejectionCode.OUT_OF_RANGE);
    expect(rules.shownAs(refused[0]!, null).refused).toBe(RejectionCode.OUT_OF_RANGE);
    expect(runsToSend(refused, view(open(1)))).toEqual([]);
    expect(runsToSend(rules.handIn(refused, 1, 0, five), view(open(1)))).toEqual([1]);
  });

  // N2: what a live check-in has shown no longer changes.
  test('goes back to what stands in the picture when a change comes after it was shown', () => {
    const changed = rules.handIn(rules.acknowledged(held, 1, 1, 1), 1, 0, five);
    const back = rules.refused(changed, 1, 2, RejectionCode.ALREADY_SHOWN, 1);
    expect(rules.shownAs(back[0]!, view(open(1)))).toEqual({
      run: 1,
      step: 0,
      value: four,
      handed: 'in',
      shown: true,
    });
    expect(runsToSend(back, view(open(1)))).toEqual([]);
    expect(runsToSend(back, view(open(1, 2)))).toEqual([1]);
  });

  test('stands in the picture as it was sent when its acknowledgement was lost', () => {
    const shown = rules.refused(held, 1, 1, RejectionCode.ALREADY_SHOWN, 1);
    expect(rules.shownAs(shown[0]!, view(open(1)))).toMatchObject({ value: four, handed: 'in', shown: true });
  });
});
