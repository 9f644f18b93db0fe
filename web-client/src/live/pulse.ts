// Pings one connection: every 15 s and whenever the person comes back to the page. A pong that is missing
// for 5 s means that the connection is gone, whatever the socket says. Owned by the session; one a
// connection.

export interface PulseEvents {
  ping(nonce: number): void; // send it
  gone(): void;
  pong(sentAt: number, receivedAt: number): void;
}

const everyMs = 15_000;
const missingMs = 5_000;

export class Pulse {
  private nonce = 0;
  private readonly sentAt = new Map<number, number>();
  private rhythm: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private over = false;

  constructor(
    private readonly events: PulseEvents,
    private readonly now: () => number,
  ) {}

  beat(): void {
    if (this.over) return;
    this.nonce = (this.nonce + 1) % 2 ** 32;
    this.sentAt.set(this.nonce, this.now());
    this.watch ??= setTimeout(() => {
      this.stop();
      this.events.gone();
    }, missingMs);
    clearTimeout(this.rhythm);
    this.rhythm = setTimeout(() => this.beat(), everyMs);
    this.events.ping(this.nonce);
  }

  // A pong answers its ping and every earlier one.
  heard(nonce: number): void {
    const sentAt = this.sentAt.get(nonce);
    if (sentAt === undefined || this.over) return;
    for (const other of [...this.sentAt.keys()]) if (other <= nonce) this.sentAt.delete(other);
    if (this.sentAt.size === 0) {
      clearTimeout(this.watch);
      this.watch = undefined;
    }
    this.events.pong(sentAt, this.now());
  }

  stop(): void {
    this.over = true;
    clearTimeout(this.rhythm);
    clearTimeout(this.watch);
  }
}
