// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { create } from '@bufbuild/protobuf';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveSession } from '../live/live_session';
import { WelcomeSchema } from '../schema/holdspace/v1/server_pb';
import {
  FacilitatorViewSchema,
  PresenceViewSchema,
  ProgressBand,
  RunPhase,
} from '../schema/holdspace/v1/view_pb';
import type { SharedView } from '../schema/holdspace/v1/view_pb';
import { Console } from './console';
import { exercise, lobby, sharedAt } from './fixtures';

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
    inbox: signal(null),
    shares: signal(null),
    pending: signal(null),
    clockOffset: signal(0),
    serverNow: () => Date.now(),
    send: (run: number, action: { case: string }) => {
      sent.push(`${action.case} on ${run}`);
      return Promise.resolve({ ok: true });
    },
  } as unknown as LiveSession;
  act(() => render(<Console session={session} mine={mine} />, document.body));
  return { sent, shared };
}

const press = (key: string, repeat = false) =>
  act(
    () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true })),
  );
const key = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));

describe('the console', () => {
  beforeEach(() => {
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

  it('says the answers as a band, never as a number', () => {
    const shared = sharedAt(1, RunPhase.OPEN);
    if (shared.current !== undefined) shared.current.boxEpoch = 1;
    opened(shared);
    expect(document.body.textContent).toContain('At least 5');
    expect(document.body.textContent).toContain('Sealed until the step closes, for you too.');
  });
});
