import { create, fromBinary } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ClientMessageSchema,
  RejectionCode,
  SupportAnswer,
  SupportWording,
} from '../schema/holdspace/v1/client_pb';
import type { ClientMessage } from '../schema/holdspace/v1/client_pb';
import { AcceptedSchema, RejectedSchema } from '../schema/holdspace/v1/server_pb';
import { PersonalViewSchema, RunPhase, SessionPhase, SharedViewSchema } from '../schema/holdspace/v1/view_pb';
import { Holdings } from './holdings';
import { memoryShelf } from './shelf';
import type { World } from './world';

const shelf = memoryShelf();
let sent: ClientMessage['message'][] = [];
let count = 0;
const world: World = {
  dial: () => ({ send: () => undefined, drop: () => undefined }),
  now: () => Date.now(),
  random: () => 0.5,
  randomBytes: (length) => new Uint8Array(length).fill(++count),
  shelf,
  onWake: () => () => undefined,
};

let holdings: Holdings;
const begin = () => {
  holdings = new Holdings(world, 'S', (bytes) => {
    sent.push(fromBinary(ClientMessageSchema, bytes).message);
  });
  holdings.connected();
};
const of = (kind: ClientMessage['message']['case']) => sent.filter((one) => one.case === kind);
const reconnect = () => {
  holdings.disconnected();
  sent = [];
  holdings.connected();
};
const step = (phase = RunPhase.OPEN, boxEpoch = 1) =>
  holdings.seen(
    create(SharedViewSchema, {
      phase: SessionPhase.STEPS,
      current: { run: 1, step: 0, phase, boxEpoch },
    }),
  );
const place = (personal: MessageInitShape<typeof PersonalViewSchema> = {}) =>
  holdings.seenPlace(create(PersonalViewSchema, personal), false);

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  for (const name of shelf.names()) shelf.drop(name);
  begin();
});
afterEach(() => {
  holdings.disconnected();
  vi.useRealTimers();
});

describe('a share', () => {
  const acceptedShare = (sequence: bigint) =>
    holdings.accepted(create(AcceptedSchema, { what: { case: 'share', value: { run: 1, sequence } } }));

  test('is sent again after a reconnection, and with a new box, until its run is over', () => {
    step();
    holdings.sharing.handIn(1, 0, 'The door is open a little.');
    expect(of('share')).toHaveLength(1);
    acceptedShare(1n);
    expect(holdings.sharing.held.value[0]?.handed).toBe('in');
    reconnect();
    step();
    expect(of('share')[0]?.value).toMatchObject({ run: 1, sequence: 1n, text: 'The door is open a little.' });
    step(RunPhase.OPEN, 2);
    expect(of('share')).toHaveLength(2);
    reconnect();
    step(RunPhase.SEALED);
    expect(of('share')).toHaveLength(0);
  });

  test('is taken back with a higher number, which survives a reload', () => {
    step();
    holdings.sharing.handIn(1, 0, 'A line.');
    begin();
    step();
    holdings.sharing.handIn(1, 0, '');
    expect(of('share').at(-1)?.value).toMatchObject({ sequence: 2n, text: '' });
    expect(holdings.sharing.held.value[0]?.value).toBe('');
  });
});

// S4: delivered, acknowledged, never lost.
describe('a request for support', () => {
  const id = () => {
    const request = of('supportRequest')[0];
    if (request?.case !== 'supportRequest') throw new Error('no request was sent');
    return request.value.id;
  };
  const wording = SupportWording.TALK_LATER;

  test('is sent again until the view of the seat lists it', () => {
    step();
    place();
    holdings.support.ask(wording);
    expect(of('supportRequest')).toHaveLength(1);
    expect(holdings.support.held.value[0]?.standing).toBe('sending');
    vi.advanceTimersByTime(3_000);
    expect(of('supportRequest')).toHaveLength(2);
    place({ support: [{ id: id(), wording, answer: SupportAnswer.UNSPECIFIED }] });
    vi.advanceTimersByTime(60_000);
    expect(of('supportRequest')).toHaveLength(2);
    expect(holdings.support.held.value[0]?.standing).toBe('waiting');
  });

  test('that was asked while away is sent on return, also after a reload', () => {
    holdings.support.ask(wording);
    begin();
    step();
    expect(of('supportRequest')).toHaveLength(0);
    place();
    expect(of('supportRequest')[0]?.value).toMatchObject({ wording });
  });

  test('that the server has lost is sent again with the same id', () => {
    step();
    place();
    holdings.support.ask(wording);
    const first = id();
    place({ support: [{ id: first, wording }] });
    place();
    vi.advanceTimersByTime(3_000);
    expect(of('supportRequest').map((one) => one.value)).toMatchObject([{ id: first }, { id: first }]);
    reconnect();
    place();
    expect(id()).toEqual(first);
  });

  test.each([
    [SupportAnswer.SEEN, 'seen'],
    [SupportAnswer.ON_MY_WAY, 'on the way'],
    [SupportAnswer.DONE, 'done'],
  ])('shows how it is answered: %s', (answer, standing) => {
    place();
    holdings.support.ask(wording);
    place({ support: [{ id: id(), wording, answer }] });
    expect(holdings.support.held.value.map((one) => one.standing)).toEqual([standing]);
  });

  test('that is taken back is gone at once, and the withdrawal is sent until it is known', () => {
    place();
    holdings.support.ask(wording);
    place({ support: [{ id: id(), wording }] });
    holdings.support.withdraw(holdings.support.held.value[0]!.id);
    expect(holdings.support.held.value).toEqual([]);
    vi.advanceTimersByTime(3_000);
    expect(of('supportWithdrawal')).toHaveLength(2);
    place();
    vi.advanceTimersByTime(60_000);
    expect(of('supportWithdrawal')).toHaveLength(2);
    expect(holdings.support.held.value).toEqual([]);
  });

  test('too many of them is said, and is not asked again and again', () => {
    place();
    holdings.support.ask(wording);
    const refusal = { what: { case: 'supportId' as const, value: id() }, code: RejectionCode.TOO_MANY };
    holdings.rejected(create(RejectedSchema, refusal));
    vi.advanceTimersByTime(60_000);
    expect(of('supportRequest')).toHaveLength(1);
    expect(holdings.support.held.value[0]).toMatchObject({
      standing: 'refused',
      refused: RejectionCode.TOO_MANY,
    });
    holdings.support.withdraw(holdings.support.held.value[0]!.id);
    expect(holdings.support.held.value).toEqual([]);
    expect(of('supportWithdrawal')).toHaveLength(0);
  });

  test('ends with the session', () => {
    place();
    holdings.support.ask(wording);
    holdings.seen(create(SharedViewSchema, { phase: SessionPhase.ENDED }));
    vi.advanceTimersByTime(60_000);
    expect(of('supportRequest')).toHaveLength(1);
    expect(holdings.support.held.value).toEqual([]);
  });
});

describe('stopping a practice round', () => {
  test('is sent again until the view says so', () => {
    step();
    holdings.round.stop(1);
    vi.advanceTimersByTime(2_000);
    expect(of('stopRound')).toHaveLength(2);
    reconnect();
    step();
    expect(of('stopRound')).toHaveLength(1);
    place({ practice: { group: 1, stopped: true } });
    vi.advanceTimersByTime(60_000);
    expect(of('stopRound')).toHaveLength(1);
  });

  test('is no longer sent once the round is over', () => {
    step();
    holdings.round.stop(1);
    step(RunPhase.CLOSED);
    vi.advanceTimersByTime(60_000);
    expect(of('stopRound')).toHaveLength(1);
  });
});
