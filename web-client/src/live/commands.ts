// Commands on their way: each has a random id, is sent again with it on each new connection, and is settled
// once.

import { create } from '@bufbuild/protobuf';
import { signal } from '@preact/signals';
import { CommandSchema, RejectionCode } from '../schema/holdspace/v1/client_pb';
import { encode } from './frames';
import type { CommandAction, Outcome } from './live_session';

interface Waiting {
  bytes: Uint8Array;
  slow: ReturnType<typeof setTimeout>;
  settle: (outcome: Outcome) => void;
}

const slowMs = 1_000; // then the page says "saving…"

export class Commands {
  readonly pending = signal<null | 'saving'>(null);
  private readonly waiting = new Map<string, Waiting>();
  private over: RejectionCode | null = null;

  constructor(private readonly randomBytes: (count: number) => Uint8Array) {}

  send(run: number, action: CommandAction, transmit: ((bytes: Uint8Array) => void) | null): Promise<Outcome> {
    if (this.over !== null) return Promise.resolve({ ok: false, code: this.over, values: [] });
    const id = this.randomBytes(16);
    const bytes = encode({ case: 'command', value: create(CommandSchema, { id, run, action }) });
    const answer = new Promise<Outcome>((settle) => {
      const slow = setTimeout(() => (this.pending.value = 'saving'), slowMs);
      this.waiting.set(nameOf(id), { bytes, slow, settle });
    });
    transmit?.(bytes);
    return answer;
  }

  sendAgain(transmit: (bytes: Uint8Array) => void): void {
    for (const { bytes } of this.waiting.values()) transmit(bytes);
  }

  settled(id: Uint8Array, outcome: Outcome): void {
    const name = nameOf(id);
    const one = this.waiting.get(name);
    if (one === undefined) return;
    this.waiting.delete(name);
    clearTimeout(one.slow);
    if (this.waiting.size === 0) this.pending.value = null;
    one.settle(outcome);
  }

  // Nothing will be answered any more.
  end(code: RejectionCode): void {
    this.over = code;
    for (const one of this.waiting.values()) {
      clearTimeout(one.slow);
      one.settle({ ok: false, code, values: [] });
    }
    this.waiting.clear();
    this.pending.value = null;
  }
}

function nameOf(id: Uint8Array): string {
  return Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
