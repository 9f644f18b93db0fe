import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClientMessageSchema, RejectionCode } from '../schema/holdspace/v1/client_pb';
import type { ClientMessage } from '../schema/holdspace/v1/client_pb';
import { ServerMessageSchema } from '../schema/holdspace/v1/server_pb';
import { RunPhase, SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { LiveSession } from './live_session';
import { connectSession } from './session';
import { memoryShelf } from './shelf';
import type { SocketEvents } from './socket';
import type { World } from './world';

type ServerInit = NonNullable<MessageInitShape<typeof ServerMessageSchema>['message']>;

// The other side of one connection, moved by hand.
class Line {
  readonly heard: ClientMessage[] = [];
  closedWith: number | null = null;
  constructor(private readonly events: SocketEvents) {}
  open() {
    this.events.opened();
  }
  say(message: ServerInit) {
    this.events.received(toBinary(ServerMessageSchema, create(ServerMessageSchema, { message })));
  }
  lose(code = 1006) {
    if (this.closedWith !== null) return;
    this.closedWith = code;
    this.events.closed(code);
  }
  of<C extends ClientMessage['message']['case']>(kind: C) {
    return this.heard.map((one) => one.message).filter((one) => one.case === kind) as Extract<
      ClientMessage['message'],
      { case: C }
    >[];
  }
}

const lines: Line[] = [];
const shelf = memoryShelf();
let wake: () => void = () => undefined;
const world: World = {
  dial(events) {
    const line = new Line(events);
    lines.push(line);
    return {
      send: (bytes) => void line.heard.push(fromBinary(ClientMessageSchema, bytes)),
      drop: (code) => line.lose(code),
    };
  },
  now: () => Date.now(),
  random: () => 0.5,
  randomBytes: (count) => new Uint8Array(count).map(() => Math.floor(Math.random() * 256)),
  shelf,
  onWake(callback) {
    wake = callback;
    return () => undefined;
  },
};

const seat = { kind: 'seat', bytes: new Uint8Array(32).fill(7) } as const;
let session: LiveSession;
const last = () => lines[lines.length - 1]!;
const shared = (boxEpoch: number, phase = RunPhase.OPEN): ServerInit => ({
  case: 'shared',
  value: { phase: SessionPhase.STEPS, current: { run: 1, step: 0, phase, boxEpoch } },
});
function enter(boxEpoch = 1) {
  last().open();
  last().say({ case: 'welcome', value: { protocol: 1, restartSpreadMs: 4_000 } });
  last().say(shared(boxEpoch));
}

beforeEach(() => {
  vi.useFakeTimers();
  lines.length = 0;
  for (const name of shelf.names()) shelf.drop(name);
  session = connectSession(
    { sessionId: 'S', token: seat, languages: ['de', 'en'], hasReadWelcome: true },
    world,
  );
});
afterEach(() => {
  session.close();
  vi.useRealTimers();
});

describe('a live session', () => {
  test('says hello first, and is connected when it is welcomed', () => {
    expect(session.status.value).toBe('connecting');
    last().open();
    const hello = last().of('hello')[0]?.value;
    expect(hello).toMatchObject({
      protocol: 1,
      sessionId: 'S',
      languages: ['de', 'en'],
      hasReadWelcome: true,
    });
    expect(hello?.token.case).toBe('seatToken');
    expect(session.status.value).toBe('connecting');
    last().say({ case: 'welcome', value: {} });
    expect(session.status.value).toBe('connected');
  });

  test('tells the server’s time after the first pong', () => {
    enter();
    const nonce = last().of('ping')[0]!.value.nonce;
    vi.advanceTimersByTime(60);
    last().say({ case: 'pong', value: { nonce, serverMs: BigInt(Date.now() - 30 + 86_400_000) } });
    expect(session.serverNow() - Date.now()).toBe(86_400_000);
  });

  test('comes back by itself and hands the answer in again', () => {
    enter();
    session.answers.handIn(1, 0, { kind: 'rating', rating: 4 });
    expect(last().of('answer').length).toBe(1);
    last().say({
      case: 'accepted',
      value: { what: { case: 'answer', value: { run: 1, sequence: 1n, boxEpoch: 1 } } },
    });
    expect(session.answers.held.value[0]?.handed).toBe('in');
    last().lose();
    expect(session.status.value).toBe('reconnecting');
    vi.advanceTimersByTime(500);
    enter();
    expect(last().of('answer')[0]?.value).toMatchObject({
      run: 1,
      sequence: 1n,
      value: { case: 'rating', value: 4 },
    });
  });

  test('hands the answer in again when the box is another one', () => {
    enter();
    session.answers.handIn(1, 0, { kind: 'pass' });
    last().say({
      case: 'rejected',
      value: { what: { case: 'answer', value: { run: 1, sequence: 1n } }, code: RejectionCode.BOX_LOST },
    });
    expect(last().of('answer').length).toBe(1);
    last().say(shared(2));
    expect(last().of('answer').length).toBe(2);
  });

  test('an answer to a run that has just closed is late, and stays', () => {
    enter();
    last().say(shared(1, RunPhase.SEALED));
    session.answers.handIn(1, 0, { kind: 'rating', rating: 4 });
    expect(session.answers.held.value[0]?.handed).toBe('late');
    expect(last().of('answer').length).toBe(0);
  });

  test('an answer given while away is handed in on return, with its sequence going on after a reload', () => {
    enter();
    session.answers.handIn(1, 0, { kind: 'rating', rating: 4 });
    session.close();
    session = connectSession({ sessionId: 'S', token: seat, languages: ['en'] }, world);
    session.answers.handIn(1, 0, { kind: 'rating', rating: 5 });
    expect(last().of('answer').length).toBe(0);
    enter();
    expect(last().of('answer')[0]?.value).toMatchObject({
      sequence: 2n,
      value: { case: 'rating', value: 5 },
    });
  });

  test('an unanswered answer is sent again after ten seconds', () => {
    enter();
    session.answers.handIn(1, 0, { kind: 'rating', rating: 4 });
    for (let i = 0; i < 10; ++i) {
      const ping = last().of('ping').at(-1)!.value;
      last().say({ case: 'pong', value: { nonce: ping.nonce, serverMs: BigInt(Date.now()) } });
      vi.advanceTimersByTime(1_000);
    }
    expect(last().of('answer').length).toBe(2);
  });

  test('a command is sent again with the same id until it is answered, and counts once', async () => {
    enter();
    const outcome = session.send(1, { case: 'next', value: {} });
    const first = last().of('command')[0]!.value;
    vi.advanceTimersByTime(1_000);
    expect(session.pending.value).toBe('saving');
    last().lose();
    vi.advanceTimersByTime(500);
    enter();
    const again = last().of('command')[0]!.value;
    expect(again.id).toEqual(first.id);
    last().say({ case: 'accepted', value: { what: { case: 'commandId', value: again.id } } });
    expect(await outcome).toEqual({ ok: true });
    expect(session.pending.value).toBe(null);
  });

  test('a refused command says why', async () => {
    enter();
    const outcome = session.send(1, { case: 'next', value: {} });
    const id = last().of('command')[0]!.value.id;
    last().say({
      case: 'rejected',
      value: { what: { case: 'commandId', value: id }, code: RejectionCode.NO_SUCH_STEP, values: [10n] },
    });
    expect(await outcome).toEqual({ ok: false, code: RejectionCode.NO_SUCH_STEP, values: [10] });
  });

  test('a missing pong for five seconds ends the connection, also when the socket says nothing', () => {
    enter();
    vi.advanceTimersByTime(5_000);
    expect(session.status.value).toBe('reconnecting');
    vi.advanceTimersByTime(500);
    expect(lines.length).toBe(2);
  });

  test('an attempt that is never welcomed is given up', () => {
    last().open();
    vi.advanceTimersByTime(10_000);
    expect(session.status.value).toBe('reconnecting');
  });

  test('the person’s return to the page does not wait for the backoff', () => {
    last().lose();
    wake();
    expect(lines.length).toBe(2);
  });

  test('what comes on an old connection is not taken', () => {
    const old = last();
    old.open();
    old.lose();
    wake();
    old.say(shared(9));
    expect(session.shared.value).toBe(null);
  });

  test.each([
    [4001, 'elsewhere'],
    [4003, 'ended'],
    [4004, 'refused'],
    [4005, 'full'],
    [4006, 'locked'],
  ])('stays away after %i', async (code, status) => {
    enter();
    const outcome = session.send(1, { case: 'pause', value: {} });
    last().lose(code);
    expect(session.status.value).toBe(status);
    expect((await outcome).ok).toBe(false);
    vi.advanceTimersByTime(120_000);
    wake();
    expect(lines.length).toBe(1);
  });
});
