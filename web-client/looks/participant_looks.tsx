import { create } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { Landing } from '../src/landing/landing';
import { Welcome } from '../src/landing/welcome';
import type { HeldAnswer } from '../src/live/answer_book';
import { keepDraft } from '../src/participant/drafts';
import type { Draft } from '../src/participant/drafts';
import { Participant } from '../src/participant/participant';
import { JoinPageSchema } from '../src/schema/holdspace/v1/api_pb';
import {
  Amount,
  ContributorBand,
  RunPhase,
  RunViewSchema,
  SessionPhase,
  SharedViewSchema,
} from '../src/schema/holdspace/v1/view_pb';
import type { RunView, SharedView } from '../src/schema/holdspace/v1/view_pb';
import { words } from '../src/words/words';
import { exercise } from './exercise';
import { fakeSession } from './fake_session';
import type { FakeSession } from './fake_session';
import type { Looks } from './main';

type Shared = Exclude<MessageInitShape<typeof SharedViewSchema>, SharedView>;
type RunInit = Exclude<MessageInitShape<typeof RunViewSchema>, RunView>;

const nothing = () => undefined;
const empty: Draft = { texts: [], choice: null, putAway: false };

function page(fake: Partial<FakeSession> & { shared: Shared }, drafts: Record<number, Partial<Draft>> = {}) {
  for (let step = 0; step < exercise.steps.length; ++step)
    keepDraft('look', step, { ...empty, ...drafts[step] });
  return <Participant session={fakeSession({ exercise, ...fake })} onLeave={nothing} onTakeBack={nothing} />;
}

function at(step: number, run: RunInit = {}, more: Shared = {}): Shared {
  const current = { run: step + 1, step, phase: RunPhase.OPEN, boxEpoch: 1, ...run };
  return { phase: SessionPhase.STEPS, current, ...more };
}

const leftMs = (ms: number) => ({
  openedMs: BigInt(Date.now() - 60_000),
  deadlineMs: BigInt(Date.now() + ms),
});
const rated = (rating: number, handed: HeldAnswer['handed']): HeldAnswer[] => [
  { run: 2, step: 1, value: { kind: 'rating', rating }, handed },
];
const release = {
  run: 2,
  step: 1,
  threshold: 5,
  contributors: ContributorBand.CONTRIBUTOR_BAND_UNDER_10,
  picture: {
    case: 'rating' as const,
    value: { wordsAt0: 'none', wordsAt10: 'most', bands: [Amount.FEW_OR_NONE, Amount.MOST, Amount.SOME] },
  },
};
const joinPage = {
  title: 'Tuesday circle',
  exerciseTitle: exercise.title,
  exerciseSummary: exercise.summary,
  plannedMs: 50 * 60_000,
  stepCount: 10,
  threshold: 5,
};
const written = { texts: ['That somebody stays, also when I go quiet.', '', ''] };

export const looks: Looks = {
  landing: () => <Landing />,
  'landing-wrong': () => <Landing typed="R7K2MF" problem={words.landing.noSession} />,
  welcome: () => <Welcome page={create(JoinPageSchema, joinPage)} onComeIn={nothing} />,
  'welcome-rehearsal': () => (
    <Welcome page={create(JoinPageSchema, { ...joinPage, rehearsal: true })} onComeIn={nothing} />
  ),
  lobby: () => page({ shared: { phase: SessionPhase.LOBBY } }),
  guidance: () => page({ shared: at(0, leftMs(150_000)) }),
  rating: () => page({ shared: at(1) }),
  'rating-chosen': () => page({ shared: at(1) }, { 1: { choice: [4] } }),
  'rating-strong': () => page({ shared: at(1) }, { 1: { choice: [8] } }),
  'rating-in': () => page({ shared: at(1), held: rated(4, 'in') }),
  'rating-closed': () => page({ shared: at(1, { phase: RunPhase.SEALED }), held: rated(4, 'late') }),
  result: () =>
    page({ shared: at(1, { phase: RunPhase.SEALED }, { releases: [release] }), held: rated(4, 'in') }),
  'check-in': () => page({ shared: at(2, {}, { releases: [release] }) }, { 2: { choice: [3, 6] } }),
  'check-in-one': () => page({ shared: at(3) }, { 3: { choice: [1] } }),
  reflection: () => page({ shared: at(4, leftMs(300_000)) }, { 4: written }),
  offline: () => page({ shared: at(4, leftMs(120_000)), status: 'reconnecting' }, { 4: written }),
  break: () => page({ shared: at(5, leftMs(500_000)) }, { 4: written }),
  paused: () => page({ shared: at(1, {}, { paused: true }) }),
  'facilitator-gone': () => page({ shared: at(0, leftMs(150_000)), presence: { facilitatorPresent: false } }),
  'answers-away': () => page({ shared: at(1), service: { answersAway: true }, held: rated(4, 'sending') }),
  rehearsal: () => page({ shared: at(1, {}, { rehearsal: true }) }),
  ended: () => page({ shared: { phase: SessionPhase.ENDED, releases: [release] } }, { 4: written }),
  elsewhere: () => page({ shared: at(1), status: 'elsewhere' }),
  refused: () => page({ shared: at(1), status: 'refused' }),
  full: () => page({ shared: at(1), status: 'full' }),
};
