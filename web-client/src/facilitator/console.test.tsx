// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { create } from '@bufbuild/protobuf';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveSession } from '../live/live_session';
import { SupportWording } from '../schema/holdspace/v1/client_pb';
import { WelcomeSchema } from '../schema/holdspace/v1/server_pb';
import {
  FacilitatorViewSchema,
  InboxViewSchema,
  PresenceViewSchema,
  ProgressBand,
  RunPhase,
} from '../schema/holdspace/v1/view_pb';
import type { InboxView, SharedView } from '../schema/holdspace/v1/view_pb';
import { Console } from './console';
import { exercise, lobby, quickAt, sharedAt } from './fixtures';

const mine = {
  sessionId: 'S',
  title: 'Tuesday circle',
  joinCode: 'R7K2MF',
  controllerToken: '',
  displayToken: '',
  rehearsal: false,
  madeAt: 0,
  role: 'maker' as const,
};

function opened(view: SharedView) {
  const sent: string[] = [];
  const actions: object[] = [];
  const inbox = signal<InboxView | null>(create(InboxViewSchema));
  const shared = signal<SharedView | null>(view);
  const session = {
    sessionId: 'S',
    status: signal('connected'),
    welcome: signal(create(WelcomeSchema, { exercise })),
    shared,
    facilitator: signal(create(FacilitatorViewSchema, { joinCode: 'R7K2MF' })),
    presence: signal(
      create(PresenceViewSchema, { seats: 6, present: 6, progress: ProgressBand.AT_LEAST_K }),
    ),
    service: signal(null),
    inbox,
    shares: signal(null),
    pending: signal(null),
    clockOffset: signal(0),
    serverNow: () => Date.now(),
    send: (run: number, action: { case: string }) => {
      sent.push(`${action.case} on ${run}`);
      actions.push(action);
      return Promise.resolve({ ok: true });
    },
  } as unknown as LiveSession;
  act(() => render(<Console session={session} mine={mine} />, document.body));
  return { sent, actions, shared, inbox, session };
}

const press = (key: string, repeat = false) =>
  act(
    () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true })),
  );
const key = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));

// Whole pages are drawn, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('the console', () => {
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal ??= () => undefined; // jsdom has none
    HTMLDialogElement.prototype.close ??= () => undefined;
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'Date'] });
    vi.advanceTimersByTime(10_000);
  });
  afterEach(() => {
    render(null, document.body);
    vi.useRealTimers();
  });

  it('begins from the lobby by key', () => {
    const { sent } = opened(lobby);
    press('n');
    expect(sent).toEqual(['start on 0']);
  });

  it('does what its primary key says, once in a double press', () => {
    const { sent } = opened(sharedAt(1, RunPhase.OPEN));
    const primary = key('Close step 2 and seal the answers');
    act(() => primary?.click());
    act(() => primary?.click());
    expect(sent).toEqual(['closeNow on 2']);
    expect(primary?.getAttribute('aria-disabled')).toBe('true');
    act(() => void vi.advanceTimersByTime(700));
    expect(primary?.getAttribute('aria-disabled')).toBe('false');
  });

  it('does not run through the steps while N is held down', () => {
    const { sent } = opened(sharedAt(0, RunPhase.OPEN));
    press('n');
    for (let index = 0; index < 20; index += 1) press('n', true);
    expect(sent).toEqual(['next on 1']);
  });

  it('cannot be pressed while answers are sealed, but can move on', () => {
    const { sent } = opened(sharedAt(1, RunPhase.CLOSING));
    act(() => key('Sealing')?.click());
    press('n');
    expect(sent).toEqual([]);
    act(() => void vi.advanceTimersByTime(700));
    act(() => key('Next step')?.click());
    expect(sent).toEqual(['next on 2']);
  });

  it('pauses everybody and goes on with the same key', () => {
    const { sent, shared } = opened(sharedAt(1, RunPhase.OPEN));
    press('p');
    act(() => {
      shared.value = sharedAt(1, RunPhase.OPEN, { paused: true });
    });
    press('p');
    expect(sent).toEqual(['pause on 2', 'resume on 2']);
  });

  it('asks something in between in two taps', () => {
    const { sent } = opened(sharedAt(1, RunPhase.OPEN));
    act(() => key('Ask in between')?.click());
    act(() => key('How you are here')?.click());
    expect(sent).toEqual(['askQuickStep on 2']);
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('goes to grounding at one press, and not twice (S8)', () => {
    const { sent, shared } = opened(sharedAt(1, RunPhase.OPEN));
    press('g');
    press('g');
    expect(sent).toEqual(['goToGrounding on 2']);
    act(() => {
      shared.value = quickAt(0, 1, RunPhase.OPEN).shared;
    });
    expect(key('Go to grounding')).toBeUndefined();
  });

  it('goes to grounding also right after another press, whose answer is not there yet (S8)', () => {
    const { sent } = opened(sharedAt(1, RunPhase.CLOSING));
    act(() => key('Next step')?.click());
    press('g');
    press('g');
    expect(sent).toEqual(['next on 2', 'goToGrounding on 2']);
  });

  // S8
  it('reaches pause, grounding and ending in two actions from every step, also in between', () => {
    const views = exercise.steps.map((_, step) => sharedAt(step, RunPhase.OPEN));
    for (const view of [...views, quickAt(1, 2, RunPhase.OPEN).shared]) {
      const { sent } = opened(view);
      act(() => key('Pause everybody')?.click());
      act(() => key('Go to grounding')?.click());
      act(() => key('End gently')?.click());
      act(() => document.querySelector<HTMLButtonElement>('dialog .key.main')?.click());
      const run = view.current?.run;
      expect(sent).toEqual([`pause on ${run}`, `goToGrounding on ${run}`, `endGently on ${run}`]);
      act(() => render(null, document.body));
      vi.advanceTimersByTime(1_000);
    }
  });

  it('locks the room and opens it again with the same key', () => {
    const { sent, shared } = opened(sharedAt(1, RunPhase.OPEN));
    act(() => key('Lock the room')?.click());
    act(() => {
      const locked = sharedAt(1, RunPhase.OPEN);
      locked.locked = true;
      shared.value = locked;
    });
    expect(document.body.textContent).toContain('Locked. Nobody new comes in');
    act(() => key('Open the room')?.click());
    expect(sent).toEqual(['lock on 2', 'lock on 2']);
  });

  it('says a request for support at once, and answers it where it stands', () => {
    const { sent, inbox } = opened(sharedAt(1, RunPhase.OPEN));
    expect(document.body.textContent).toContain('Nobody is waiting.');
    act(() => {
      const wording = SupportWording.SOMEBODY_NOW;
      inbox.value = create(InboxViewSchema, {
        requests: [{ id: new Uint8Array(16), seat: 'willow', wording }],
      });
    });
    expect(document.querySelector('.support-desk [role=alert]')?.textContent).toBe(
      'Seat willow asks for support: “I would like somebody with me now.”',
    );
    act(() => key('On my way')?.click());
    expect(sent).toEqual(['answerSupport on 2']);
  });

  it('shows the lines that were chosen, and no others', () => {
    const { session, inbox, actions } = opened(sharedAt(3, RunPhase.CLOSED));
    act(() => {
      const lines = ['One.', 'Two.', 'Three.'].map((text) => ({ text }));
      inbox.value = create(InboxViewSchema, { shares: [{ run: 4, step: 3, lines }] });
    });
    act(() => key('Read the 3 lines')?.click());
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.share-lines input')];
    act(() => boxes[2]?.click());
    act(() => boxes[0]?.click());
    act(() => key('Show these 2 lines')?.click());
    expect(actions.at(-1)).toEqual({ case: 'showShares', value: { run: 4, lines: [0, 2] } });
    expect(session.shares.value).toBeNull();
  });

  it('says the answers as a band, never as a number', () => {
    const shared = sharedAt(1, RunPhase.OPEN);
    if (shared.current !== undefined) shared.current.boxEpoch = 1;
    opened(shared);
    expect(document.body.textContent).toContain('At least 5');
    expect(document.body.textContent).toContain('Sealed until the step closes, for you too.');
  });
});
