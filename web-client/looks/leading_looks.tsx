// Looks at who leads, supports and watches, and at the big screen.

import '../src/display/page';
import '../src/facilitator/page';
import '../src/observer/page';
import '../src/supporter/page';
import { create } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { Display } from '../src/display/display';
import { Console } from '../src/facilitator/console';
import type { MySession } from '../src/making/my_sessions';
import { Observer } from '../src/observer/observer';
import { Role, SupportAnswer, SupportWording } from '../src/schema/holdspace/v1/client_pb';
import {
  Amount,
  ContributorBand,
  LateJoin,
  ProgressBand,
  RunPhase,
  ReleaseSchema,
  RunViewSchema,
  SessionPhase,
  SharedViewSchema,
} from '../src/schema/holdspace/v1/view_pb';
import type { Release, RunView, SharedView } from '../src/schema/holdspace/v1/view_pb';
import { Supporter } from '../src/supporter/supporter';
import { fakeSession } from './fake_session';
import type { FakeSession } from './fake_session';
import { leadingExercise as exercise } from './leading_exercise';
import type { Looks } from './main';

type Shared = Exclude<MessageInitShape<typeof SharedViewSchema>, SharedView>;
type ReleaseInit = Exclude<MessageInitShape<typeof ReleaseSchema>, Release>;
type RunInit = Exclude<MessageInitShape<typeof RunViewSchema>, RunView>;

const token = 'A'.repeat(43);
const mine: MySession = {
  sessionId: 'look',
  title: 'Tuesday circle',
  joinCode: 'R7K2MF',
  controllerToken: token,
  displayToken: token,
  rehearsal: false,
  madeAt: Date.now(),
  role: 'maker',
};
const begun = Date.now() - 17 * 60_000;
const minute = (count: number) => BigInt(begun + count * 60_000);

// Runs of the first steps, a few minutes each, and the present one.
function runsTo(step: number, now: RunInit): RunInit[] {
  const gone = Array.from({ length: step }, (_, index) => ({
    run: index + 1,
    step: index,
    phase: RunPhase.SEALED,
    shown: index !== 1,
    openedMs: minute(index * 4),
  }));
  return [...gone, now];
}

const rating = {
  run: 2,
  step: 1,
  threshold: 5,
  contributors: ContributorBand.CONTRIBUTOR_BAND_UNDER_10,
  picture: {
    case: 'rating' as const,
    value: {
      wordsAt0: 'no tension at all',
      wordsAt10: 'the strongest I know',
      bands: [Amount.SOME, Amount.MOST, Amount.FEW_OR_NONE],
    },
  },
};
const body = {
  run: 3,
  step: 2,
  threshold: 5,
  contributors: ContributorBand.CONTRIBUTOR_BAND_UNDER_10,
  picture: {
    case: 'checkIn' as const,
    value: { amounts: [1, 1, 3, 2, 2, 1] as Amount[] },
  },
};
const growing = {
  run: 8,
  step: 7,
  threshold: 5,
  contributors: ContributorBand.CONTRIBUTOR_BAND_20_TO_49,
  live: true,
  picture: { case: 'checkIn' as const, value: { counts: [9, 6, 12, 3, 0, 0] } },
};
const shift = {
  run: 9,
  step: 8,
  threshold: 5,
  contributors: ContributorBand.CONTRIBUTOR_BAND_10_TO_19,
  picture: {
    case: 'shift' as const,
    value: {
      scaleId: 'tension',
      wordsAt0: 'no tension at all',
      wordsAt10: 'the strongest I know',
      down: Amount.MOST,
      stayed: Amount.SOME,
      up: Amount.FEW_OR_NONE,
    },
  },
};
const id = (byte: number) => new Uint8Array(16).fill(byte);
const requests = [
  { id: id(1), seat: 'willow', wording: SupportWording.SOMEBODY_NOW },
  { id: id(2), seat: 'heron', wording: SupportWording.TALK_LATER, answer: SupportAnswer.SEEN },
  { id: id(3), seat: 'moss', wording: SupportWording.TALK_LATER, answer: SupportAnswer.DONE },
];
const lines = ['The one who pulls away is tired, not cold.', 'It is quieter now.', 'Somebody stayed.'];
const shares = [{ run: 6, step: 5, lines: lines.map((text, index) => ({ text, shown: index === 1 })) }];
const team = [
  { id: 1, role: Role.FACILITATOR, madeSession: true, arrived: true },
  { id: 2, role: Role.DISPLAY, arrived: true },
  { id: 3, role: Role.FACILITATOR, label: 'Maya', arrived: true },
  { id: 4, role: Role.SUPPORTER, label: 'Jonas at the door', arrived: false },
];

function at(step: number, run: RunInit = {}, more: Shared = {}, sealed: ReleaseInit[] = []) {
  const quick = step >= exercise.steps.length;
  const behind = quick ? 3 : step;
  const now = {
    run: behind + 1,
    step,
    phase: RunPhase.OPEN,
    boxEpoch: 1,
    quick,
    openedMs: BigInt(Date.now() - 160_000),
    deadlineMs: BigInt(Date.now() + 170_000),
    ...run,
  };
  return {
    exercise,
    shared: { phase: SessionPhase.STEPS, lateJoin: LateJoin.NEXT_STEP, current: now, ...more },
    facilitator: {
      joinCode: 'R7K2MF',
      startedMs: BigInt(begun),
      runs: runsTo(behind, now),
      releases: [...[rating, body].filter((one) => one.step < behind), ...sealed],
      team,
    },
  };
}

const lead = (fake: FakeSession) => <Console session={fakeSession(fake)} mine={mine} />;
const wall = (fake: FakeSession) => (
  <Display session={fakeSession({ display: { joinCode: 'R7K2MF' }, ...fake })} />
);
const presence = { seats: 24, present: 24, progress: ProgressBand.AT_LEAST_K };
const inLobby: FakeSession = {
  exercise,
  shared: { phase: SessionPhase.LOBBY, lateJoin: LateJoin.LOBBY },
  facilitator: { joinCode: 'R7K2MF', team },
};
const notice = { text: 'Back at 10:45.' };

export const looks: Looks = {
  'console-lobby': () => lead(inLobby),
  'console-pulls': () => lead({ ...at(3), presence, inbox: { requests } }),
  'console-ready': () => lead({ ...at(4), presence, inbox: {} }),
  'console-quick': () => lead({ ...at(9, { run: 5 }), presence, inbox: {} }),
  'console-quick-rating': () => lead({ ...at(11, { run: 5, phase: RunPhase.SEALED }), presence }),
  'console-lines': () =>
    lead({
      ...at(5, { phase: RunPhase.CLOSED, deadlineMs: 0n }, { notice }),
      presence,
      inbox: { shares, requests: [requests[2] ?? {}] },
      shares: { shown: [{ run: 6, step: 5, lines: ['It is quieter now.'] }] },
    }),
  'console-round': () =>
    lead({ ...at(6, {}, { lateJoin: LateJoin.LOBBY, locked: true }), presence, inbox: {} }),
  'console-live': () => lead({ ...at(7, { live: true, deadlineMs: 0n }, {}, [growing]), presence }),
  'console-shift': () =>
    lead({ ...at(8, { phase: RunPhase.SEALED, deadlineMs: 0n }, {}, [shift]), presence }),
  'console-gone': () => lead({ ...at(3), presence, status: 'reconnecting' }),
  'display-lobby': () =>
    wall({
      ...inLobby,
      shared: { phase: SessionPhase.LOBBY, locked: true, seriesTitle: 'Weekly circle' },
    }),
  'display-pulls': () => wall({ ...at(3, {}, { notice }), presence }),
  'display-ready': () => wall({ ...at(4), presence }),
  'display-round': () => wall({ ...at(6), presence }),
  'display-debrief': () => wall({ ...at(6, { phase: RunPhase.CLOSED }), presence }),
  'display-grounding': () => wall({ ...at(9), presence }),
  'display-live': () => wall({ ...at(7, { live: true }, { releases: [growing] }), presence }),
  'display-shift': () =>
    wall({ ...at(8, { phase: RunPhase.SEALED, shown: true }, { releases: [shift] }), presence }),
  'display-lines': () =>
    wall({ ...at(5, { phase: RunPhase.CLOSED }), shares: { shown: [{ run: 6, step: 5, lines }] } }),
  supporter: () => <Supporter session={fakeSession({ ...at(3), inbox: { requests } })} />,
  'supporter-quiet': () => <Supporter session={fakeSession({ ...at(3), inbox: {} })} />,
  observer: () => (
    <Observer
      session={fakeSession({
        ...at(3, {}, { releases: [rating, body].map((one) => create(ReleaseSchema, one)), notice }),
        shares: { shown: [{ run: 6, step: 5, lines }] },
      })}
    />
  ),
};
