// A live session as pages have it: keeps one connection at a time, says hello on it, takes what comes by
// what it means, and comes back as reconnect.ts says. The pieces do not know each other; they meet here.

import { batch, signal } from '@preact/signals';
import { RejectionCode } from '../schema/holdspace/v1/client_pb';
import type { Rejected, ServerMessage, Welcome } from '../schema/holdspace/v1/server_pb';
import type {
  DisplayView,
  FacilitatorView,
  PersonalView,
  PresenceView,
  ServiceView,
  SharedView,
} from '../schema/holdspace/v1/view_pb';
import { AnswerKeeper } from './answer_keeper';
import { ServerClock } from './clock';
import { Commands } from './commands';
import { decode, encode } from './frames';
import type { Away, CommandAction, LiveSession, Outcome, SessionToken, Status } from './live_session';
import { Pulse } from './pulse';
import { afterClose } from './reconnect';
import type { Socket } from './socket';
import { browserWorld } from './world';
import type { World } from './world';

export interface ConnectOptions {
  sessionId: string;
  token: SessionToken;
  languages: readonly string[];
}

export function connectSession(options: ConnectOptions, world: World = browserWorld): LiveSession {
  return new Session(options, world);
}

export function answersName(sessionId: string): string {
  return `${sessionId}:answers`;
}

interface Connection {
  socket: Socket;
  pulse: Pulse;
  openedAt: number | null; // device time of its Welcome
  patience: ReturnType<typeof setTimeout>; // for its Welcome
}

const lostCode = 1006;
const welcomeMs = 10_000; // an attempt that is not welcomed by then is given up
const defaultSpreadMs = 5_000;

class Session implements LiveSession {
  readonly sessionId: string;
  readonly status = signal<Status>('connecting');
  readonly welcome = signal<Welcome | null>(null);
  readonly shared = signal<SharedView | null>(null);
  readonly facilitator = signal<FacilitatorView | null>(null);
  readonly display = signal<DisplayView | null>(null);
  readonly personal = signal<PersonalView | null>(null);
  readonly presence = signal<PresenceView | null>(null);
  readonly service = signal<ServiceView | null>(null);
  readonly clockOffset = signal(0);
  readonly pending;
  readonly answers: AnswerKeeper;

  private readonly clock = new ServerClock();
  private readonly commands: Commands;
  private readonly stopWaking: () => void;
  private connection: Connection | null = null;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: ConnectOptions,
    private readonly world: World,
  ) {
    this.sessionId = options.sessionId;
    this.commands = new Commands((count) => world.randomBytes(count));
    this.pending = this.commands.pending;
    this.answers = new AnswerKeeper(world.shelf, answersName(options.sessionId));
    this.stopWaking = world.onWake(() => this.wake());
    this.connect();
  }

  serverNow(): number {
    return this.world.now() + this.clockOffset.peek();
  }

  send(run: number, action: CommandAction): Promise<Outcome> {
    return this.commands.send(run, action, this.isOpen() ? (bytes) => this.transmit(bytes) : null);
  }

  tryNow(): void {
    if (this.retry !== undefined) this.connect();
  }

  close(): void {
    this.stayAway('ended');
  }

  private isOpen(): boolean {
    return this.connection !== null && this.connection.openedAt !== null;
  }

  private transmit(bytes: Uint8Array): void {
    this.connection?.socket.send(bytes);
  }

  private connect(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    const socket = this.world.dial({
      opened: () => this.hello(),
      received: (bytes) => this.received(socket, bytes),
      closed: (code) => this.closed(socket, code),
    });
    const pulse = new Pulse(
      {
        ping: (nonce) => socket.send(encode({ case: 'ping', value: { nonce } })),
        gone: () => socket.drop(lostCode),
        pong: (sentAt, receivedAt) => this.measured(sentAt, receivedAt),
      },
      () => this.world.now(),
    );
    const patience = setTimeout(() => socket.drop(lostCode), welcomeMs);
    this.connection = { socket, pulse, openedAt: null, patience };
  }

  private hello(): void {
    const { token, sessionId, languages } = this.options;
    const of = token.kind === 'seat' ? 'seatToken' : 'controllerToken';
    this.transmit(
      encode({
        case: 'hello',
        value: { protocol: 1, sessionId, languages: [...languages], token: { case: of, value: token.bytes } },
      }),
    );
  }

  private received(socket: Socket, bytes: Uint8Array): void {
    if (this.connection?.socket !== socket) return;
    let message: ServerMessage;
    try {
      message = decode(bytes);
    } catch {
      socket.drop(lostCode); // a garbled stream: begin a new one
      return;
    }
    batch(() => this.take(message));
  }

  private take({ message }: ServerMessage): void {
    switch (message.case) {
      case 'welcome':
        return this.welcomed(message.value);
      case 'shared':
        this.shared.value = message.value;
        return this.answers.seen(message.value, (bytes) => this.transmit(bytes));
      case 'facilitator':
        this.facilitator.value = message.value;
        return;
      case 'display':
        this.display.value = message.value;
        return;
      case 'personal':
        this.personal.value = message.value;
        return;
      case 'presence':
        this.presence.value = message.value;
        return;
      case 'service':
        this.service.value = message.value;
        return;
      case 'accepted': {
        const what = message.value.what;
        if (what.case === 'commandId') this.commands.settled(what.value, { ok: true });
        if (what.case === 'answer') {
          this.answers.accepted(what.value.run, Number(what.value.sequence), what.value.boxEpoch);
        }
        return;
      }
      case 'rejected':
        return this.refused(message.value);
      case 'pong':
        this.serverMs = Number(message.value.serverMs);
        return this.connection?.pulse.heard(message.value.nonce);
      case undefined: // a newer server says something this client does not know yet
        return;
    }
  }

  private serverMs = 0; // of the pong that is being taken

  private measured(sentAt: number, receivedAt: number): void {
    this.clock.pong(sentAt, receivedAt, this.serverMs);
    this.clockOffset.value = this.clock.offset;
  }

  private welcomed(welcome: Welcome): void {
    if (this.connection === null) return;
    clearTimeout(this.connection.patience);
    this.connection.openedAt = this.world.now();
    this.welcome.value = welcome;
    this.status.value = 'connected';
    this.answers.connected();
    this.connection.pulse.beat();
    this.commands.sendAgain((bytes) => this.transmit(bytes));
  }

  private refused({ what, code, values }: Rejected): void {
    if (what.case === 'commandId')
      this.commands.settled(what.value, { ok: false, code, values: values.map(Number) });
    if (what.case === 'answer') this.answers.rejected(what.value.run, Number(what.value.sequence), code);
  }

  private closed(socket: Socket, code: number): void {
    if (this.connection?.socket !== socket) return;
    const { openedAt } = this.connection;
    this.letGo(this.connection);
    const openMs = openedAt === null ? 0 : this.world.now() - openedAt;
    const spreadMs = this.welcome.peek()?.restartSpreadMs ?? defaultSpreadMs;
    const next = afterClose({ code, openMs }, this.failures, spreadMs, () => this.world.random());
    if (next.kind === 'stay away') return this.stayAway(next.status);
    this.failures = next.failures;
    this.status.value = 'reconnecting';
    this.retry = setTimeout(() => this.connect(), next.inMs);
  }

  private stayAway(status: Away): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    this.stopWaking();
    const connection = this.connection;
    if (connection !== null) {
      this.letGo(connection);
      connection.socket.drop(1000);
    }
    this.status.value = status;
    this.commands.end(status === 'ended' ? RejectionCode.ENDED : RejectionCode.NOT_ALLOWED);
  }

  private letGo(connection: Connection): void {
    this.connection = null;
    clearTimeout(connection.patience);
    connection.pulse.stop();
    this.answers.disconnected();
  }

  private wake(): void {
    if (this.retry !== undefined) this.connect();
    else if (this.isOpen()) this.connection?.pulse.beat();
  }
}
