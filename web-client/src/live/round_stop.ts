// "Stop this round", pressed by the client of a practice group: sent again every few seconds and on each
// connection, until the seat's view says that the round has stopped or the round is over.

import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { PersonalView, SharedView } from '../schema/holdspace/v1/view_pb';
import { encode } from './frames';

const againMs = 2_000;

export class RoundStop {
  private run: number | null = null;
  private send: ((bytes: Uint8Array) => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  stop(run: number): void {
    this.run = run;
    this.handOver();
  }

  disconnected(): void {
    this.send = null;
    clearTimeout(this.timer);
  }

  seen(shared: SharedView, send: (bytes: Uint8Array) => void): void {
    const first = this.send === null;
    this.send = send;
    const { current } = shared;
    if (current?.run !== this.run || current?.phase !== RunPhase.OPEN) this.run = null;
    if (first) this.handOver();
  }

  seenPlace(personal: PersonalView): void {
    if (personal.practice?.stopped === true) this.run = null;
  }

  private handOver(): void {
    clearTimeout(this.timer);
    if (this.run === null || this.send === null) return;
    this.send(encode({ case: 'stopRound', value: { run: this.run } }));
    this.timer = setTimeout(() => this.handOver(), againMs);
  }
}
