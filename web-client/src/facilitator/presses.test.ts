import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { RejectionCode } from '../schema/holdspace/v1/client_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { LiveSession, Outcome } from '../live/live_session';
import { sharedAt } from './fixtures';
import { makePresses } from './presses';

function pressing() {
  const sent: { run: number; what: string }[] = [];
  const answers: ((outcome: Outcome) => void)[] = [];
  const session = {
    shared: signal(sharedAt(2, RunPhase.OPEN)),
    send: (run: number, action: { case: string }) => {
      sent.push({ run, what: action.case });
      return new Promise<Outcome>((resolve) => answers.push(resolve));
    },
  } as unknown as LiveSession;
  let now = 0;
  const presses = makePresses(session, () => now);
  const answer = async (outcome: Outcome) => {
    answers.shift()?.(outcome);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { sent, presses, answer, at: (ms: number) => (now = ms) };
}

const next = { case: 'next', value: {} } as const;

describe('what a facilitator presses', () => {
  it('names the run it was pressed on', () => {
    const { sent, presses } = pressing();
    presses.lead(next);
    expect(sent).toEqual([{ run: 3, what: 'next' }]);
  });

  it('moves on once while the first press waits for its answer', async () => {
    const { sent, presses, answer } = pressing();
    presses.lead(next);
    presses.lead(next);
    expect(sent).toHaveLength(1);
    await answer({ ok: true });
    presses.lead(next);
    expect(sent).toHaveLength(2);
  });

  it('says why it was refused, until something is taken again', async () => {
    const { presses, answer } = pressing();
    presses.lead(next);
    await answer({ ok: false, code: RejectionCode.NOT_SAVED, values: [] });
    expect(presses.refused.value).toBe('Not saved. Press again.');
    presses.press({ case: 'pause', value: {} });
    await answer({ ok: true });
    expect(presses.refused.value).toBe('');
  });

  it('counts a double tap once', () => {
    const { presses, at } = pressing();
    at(1000);
    expect(presses.counts()).toBe(true);
    at(1200);
    expect(presses.counts()).toBe(false);
  });
});
