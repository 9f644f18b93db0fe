// The requests for support of one session on this device: on the shelf, so that they survive a reload, and
// sent again every few seconds and on each connection until the seat's view lists them (care S4). Owned by
// the session's holdings.

import { computed, signal } from '@preact/signals';
import type { RejectionCode, SupportWording } from '../schema/holdspace/v1/client_pb';
import type { SupportState } from '../schema/holdspace/v1/view_pb';
import { encode } from './frames';
import type { Shelf } from './shelf';
import type { SupportBook } from './support_book';
import * as rules from './support_rules';
import type { Request } from './support_rules';

const againMs = 3_000;

export class SupportKeeper implements SupportBook {
  private readonly requests = signal<readonly Request[]>([]);
  private readonly listed = signal<readonly SupportState[]>([]);
  private send: ((bytes: Uint8Array) => void) | null = null; // once this connection's list is known
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly held = computed(() => rules.shown(this.requests.value, this.listed.value));

  constructor(
    private readonly shelf: Shelf,
    private readonly name: string,
    private readonly randomBytes: (count: number) => Uint8Array,
  ) {
    this.requests.value = parsed(shelf.get(name));
  }

  ask(wording: SupportWording): void {
    const id = rules.hex(this.randomBytes(16));
    this.keep([...this.requests.value, { id, wording, withdrawn: false, refused: 0 }]);
    this.handOver();
  }

  withdraw(id: string): void {
    const known = this.held.value.find((one) => one.id === id);
    if (known === undefined) return;
    const others = this.requests.value.filter((one) => one.id !== id);
    const withdrawn = { id, wording: known.wording, withdrawn: true, refused: 0 };
    this.keep(known.standing === 'refused' ? others : [...others, withdrawn]);
    this.handOver();
  }

  disconnected(): void {
    this.send = null;
    this.stopTimer();
  }

  seen(listed: readonly SupportState[], send: (bytes: Uint8Array) => void): void {
    this.send = send;
    this.listed.value = listed;
    this.keep(rules.seen(this.requests.value, listed));
    if (this.timer === undefined) this.handOver(); // else it is about to be sent again anyway
  }

  // The session is over, and its requests with it: nothing is sent any more.
  over(): void {
    this.disconnected();
    this.keep([]);
    this.listed.value = [];
  }

  accepted(id: Uint8Array): void {
    const name = rules.hex(id);
    const request = this.requests.value.find((one) => one.id === name);
    if (request?.withdrawn === true) this.forget(name);
  }

  rejected(id: Uint8Array, code: RejectionCode): void {
    const name = rules.hex(id);
    switch (rules.refusedAs(code)) {
      case 'again':
        return;
      case 'gone':
        return this.forget(name);
      case 'kept':
        this.keep(this.requests.value.map((one) => (one.id === name ? { ...one, refused: code } : one)));
    }
  }

  private forget(name: string): void {
    this.listed.value = this.listed.value.filter((one) => rules.hex(one.id) !== name);
    this.keep(this.requests.value.filter((one) => one.id !== name));
  }

  private handOver(): void {
    this.stopTimer();
    if (this.send === null) return;
    const due = rules.toSend(this.requests.value, this.listed.value);
    for (const { id: name, wording, withdrawn } of due) {
      const id = rules.fromHex(name);
      this.send(
        withdrawn
          ? encode({ case: 'supportWithdrawal', value: { id } })
          : encode({ case: 'supportRequest', value: { id, wording } }),
      );
    }
    if (due.length > 0) this.timer = setTimeout(() => this.handOver(), againMs);
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private keep(requests: readonly Request[]): void {
    if (JSON.stringify(requests) === JSON.stringify(this.requests.value)) return;
    this.requests.value = requests;
    this.shelf.put(this.name, JSON.stringify(requests));
  }
}

function parsed(text: string | null): Request[] {
  if (text === null) return [];
  try {
    const requests: unknown = JSON.parse(text);
    return Array.isArray(requests) ? (requests as Request[]) : [];
  } catch {
    return [];
  }
}
