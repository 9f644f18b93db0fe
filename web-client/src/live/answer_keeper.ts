// What one session's device hands in run by run, its answers or its shares: keeps the entries on the shelf,
// sends what answer_rules says is to be sent, and shows how it went. Owned by the session's holdings.

import { computed, signal } from '@preact/signals';
import type { RejectionCode } from '../schema/holdspace/v1/client_pb';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import * as rules from './answer_rules';
import type { Entries, Sent } from './answer_rules';
import type { Shelf } from './shelf';

const againMs = 2_000; // after "too fast" or "not saved"
const unansweredMs = 10_000; // no word about an answer for so long: it is sent again, which is harmless

export class AnswerKeeper<V> {
  private readonly entries = signal<Entries<V>>([]);
  private readonly view = signal<SharedView | null>(null);
  private readonly sent = new Map<number, Sent>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private send: ((bytes: Uint8Array) => void) | null = null;
  readonly held = computed(() => this.entries.value.map((entry) => rules.shownAs(entry, this.view.value)));

  constructor(
    private readonly shelf: Shelf,
    private readonly name: string,
    private readonly encode: (run: number, sequence: bigint, value: V) => Uint8Array,
  ) {
    this.entries.value = parsed(shelf.get(name));
  }

  handIn(run: number, step: number, value: V): void {
    const entries = rules.handIn(this.entries.value, run, step, value);
    const shared = this.view.value;
    this.keep(shared === null ? entries : rules.seen(entries, shared)); // the run may be over by now
    this.handOver();
  }

  // A new connection: nothing is known to have been sent on it, and nothing is sent before its first view.
  connected(): void {
    this.disconnected();
    this.sent.clear();
  }

  disconnected(): void {
    this.send = null;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  seen(shared: SharedView, send: (bytes: Uint8Array) => void): void {
    this.send = send;
    this.view.value = shared;
    this.keep(rules.seen(this.entries.value, shared));
    this.handOver();
  }

  // `epoch`: of the box that holds it; where the word says none, that of the box it was sent to.
  accepted(run: number, sequence: number, epoch = this.sent.get(run)?.epoch ?? 0): void {
    this.stopTimer(run);
    this.keep(rules.acknowledged(this.entries.value, run, sequence, epoch));
  }

  rejected(run: number, sequence: number, code: RejectionCode): void {
    this.stopTimer(run);
    const epoch = this.sent.get(run)?.epoch ?? 0;
    this.keep(rules.refused(this.entries.value, run, sequence, code, epoch));
    if (rules.refusalOf(code) === 'again') this.sendAgain(run, againMs);
  }

  private handOver(): void {
    const shared = this.view.value;
    if (this.send === null || shared === null) return;
    for (const entry of rules.toSend(this.entries.value, shared, this.sent)) {
      this.sent.set(entry.run, { sequence: entry.sequence, epoch: rules.epochOf(shared, entry.run) });
      this.send(this.encode(entry.run, BigInt(entry.sequence), entry.value));
      this.sendAgain(entry.run, unansweredMs);
    }
  }

  private sendAgain(run: number, inMs: number): void {
    this.stopTimer(run);
    const again = () => {
      this.timers.delete(run);
      this.sent.delete(run);
      this.handOver();
    };
    this.timers.set(run, setTimeout(again, inMs));
  }

  private stopTimer(run: number): void {
    clearTimeout(this.timers.get(run));
    this.timers.delete(run);
  }

  private keep(entries: Entries<V>): void {
    if (JSON.stringify(entries) === JSON.stringify(this.entries.value)) return;
    this.entries.value = entries;
    this.shelf.put(this.name, JSON.stringify(entries));
  }
}

function parsed<V>(text: string | null): Entries<V> {
  if (text === null) return [];
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? (entries as Entries<V>) : [];
  } catch {
    return [];
  }
}
