// A live session as pages have it: keeps one connection at a time, says hello on it, takes what comes by
// what it means, and comes back as reconnect.ts says. The pieces do not know each other; they meet here.

import { batch, signal } from '@preact/signals';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { RejectionCode } from '../schema/holdspace/v1/client_pb';
import type { HelloSchema } from '../schema/holdspace/v1/client_pb';
import type { Rejected, ServerMessage, Welcome } from '../schema/holdspace/v1/server_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import type {
  DisplayView,
  FacilitatorView,
  InboxView,
  PersonalView,
  PresenceView,
  ServiceView,
  SharedView,
  SharesView,
} from '../schema/holdspace/v1/view_pb';
import { ServerClock } from './clock';
import { Commands } from './commands';
import { decode, encode } from './frames';
import { Holdings } from './holdings';
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
  // With a seat: the person has read what will happen and what is kept (care S1).
  hasReadWelcome?: boolean;
}

export function connectSession(options: ConnectOptions, world: World = browserWorld): LiveSession {
  return new Session(options, world);
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
  readonly inbox = signal<InboxView | null>(null);
  readonly shares = signal<SharesView | null>(null);
  readonly clockOffset = signal(0);
  readonly pending;
  readonly answers;
  readonly sharing;
  readonly support;

  private readonly clock = new ServerClock();
  private readonly commands: Commands;
  private readonly holdings: Holdings;
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
    this.holdings = new Holdings(world, options.sessionId, (bytes) => this.transmit(bytes));
    this.answers = this.holdings.answers;
    this.sharing = this.holdings.sharing;
    this.support = this.holdings.support;
    this.stopWaking = world.onWake(() => this.wake());
    this.connect();
  }

  serverNow(): number {
    return this.world.now() + this.clockOffset.peek();
  }

  send(run: number, action: CommandAction): Promise<Outcome> {
    return this.commands.send(run, action, this.isOpen() ? (bytes) => this.transmit(bytes) : null);
  }

  stopRound(run: number): void {
    this.holdings.round.stop(run);
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
    const { token, sessionId, languages, hasReadWelcome } = this.options;
    const value: MessageInitShape<typeof HelloSchema> = {
      protocol: 1,
      sessionId,
      languages: [...languages],
      token: tokenOf(token),
      hasReadWelcome: token.kind === 'seat' && hasReadWelcome === true,
    };
    this.transmit(encode({ case: 'hello', value }));
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
        return this.holdings.seen(message.value);
      case 'facilitator':
        this.facilitator.value = message.value;
        return;
      case 'display':
        this.display.value = message.value;
        return;
      case 'personal':
        this.personal.value = message.value;
        return this.holdings.seenPlace(message.value, this.shared.value?.phase === SessionPhase.ENDED);
      case 'presence':
        this.presence.value = message.value;
        return;
      case 'service':
        this.service.value = message.value;
        return;
      case 'inbox':
        this.inbox.value = message.value;
        return;
      case 'shares':
        this.shares.value = message.value;
        return;
      case 'accepted': {
        const what = message.value.what;
        if (what.case === 'commandId') return this.commands.settled(what.value, { ok: true });
        return this.holdings.accepted(message.value);
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
    this.holdings.connected();
    this.connection.pulse.beat();
    this.commands.sendAgain((bytes) => this.transmit(bytes));
  }

  private refused(rejected: Rejected): void {
    const { what, code, values } = rejected;
    if (what.case === 'commandId')
      return this.commands.settled(what.value, { ok: false, code, values: values.map(Number) });
    this.holdings.rejected(rejected);
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
    this.holdings.disconnected();
  }

  private wake(): void {
    if (this.retry !== undefined) this.connect();
    else if (this.isOpen()) this.connection?.pulse.beat();
  }
}

function tokenOf(token: SessionToken): NonNullable<MessageInitShape<typeof HelloSchema>['token']> {
  switch (token.kind) {
    case 'seat':
      return { case: 'seatToken', value: token.bytes };
    case 'controller':
      return { case: 'controllerToken', value: token.bytes };
    case 'invite':
      return { case: 'invite', value: { secret: token.secret, controllerToken: token.bytes } };
  }
}
