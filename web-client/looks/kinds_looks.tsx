import type { MessageInitShape } from '@bufbuild/protobuf';
import { create } from '@bufbuild/protobuf';
import { Welcome } from '../src/landing/welcome';
import type { HeldAnswer } from '../src/live/answer_book';
import type { HeldRequest } from '../src/live/support_book';
import { keepDraft } from '../src/participant/drafts';
import { Participant } from '../src/participant/participant';
import { ReleasePicture } from '../src/pictures/release_picture';
import { JoinPageSchema } from '../src/schema/holdspace/v1/api_pb';
import { SupportWording } from '../src/schema/holdspace/v1/client_pb';
import {
  Amount,
  ContributorBand,
  LateJoin,
  ReleaseSchema,
  RunPhase,
  SessionPhase,
} from '../src/schema/holdspace/v1/view_pb';
import type { Release, RunView, SharedView } from '../src/schema/holdspace/v1/view_pb';
import type { SharedViewSchema, RunViewSchema } from '../src/schema/holdspace/v1/view_pb';
import { fakeSession } from './fake_session';
import type { FakeSession } from './fake_session';
import { kinds } from './kinds';
import type { Looks } from './main';

type Shared = Exclude<MessageInitShape<typeof SharedViewSchema>, SharedView>;
type RunInit = Exclude<MessageInitShape<typeof RunViewSchema>, RunView>;

const nothing = () => undefined;
const { FEW_OR_NONE: few, SOME: some, MOST: most } = Amount;
const resources = [
  { name: 'A line to call', line: 'Day and night, free of charge: 000 000', link: 'tel:000' },
  { name: 'A page to read', line: 'What helps afterwards', link: 'https://example.org/' },
];

function page(
  step: number,
  {
    run = {},
    shared = {},
    choice = null as readonly number[] | null,
    ...fake
  }: {
    run?: RunInit;
    shared?: Shared;
    choice?: readonly number[] | null;
  } & Partial<Omit<FakeSession, 'shared'>> = {},
) {
  for (let i = 0; i < kinds.steps.length; ++i)
    keepDraft('look', i, {
      texts: i === 7 ? ['That somebody stays, also when I go quiet.'] : [],
      choice: null,
    });
  keepDraft('look', step, { choice });
  const current = {
    run: step + 1,
    step,
    phase: RunPhase.OPEN,
    boxEpoch: 1,
    openedMs: BigInt(Date.now() - 60_000),
    deadlineMs: BigInt(Date.now() + 150_000),
    ...run,
  };
  const session = fakeSession({
    exercise: kinds,
    resources,
    ...fake,
    shared: { phase: SessionPhase.STEPS, current, ...shared },
  });
  return <Participant session={session} onLeave={nothing} onTakeBack={nothing} />;
}

const before: HeldAnswer = { run: 1, step: 0, value: { kind: 'rating', rating: 6 }, handed: 'in' };
const under10 = { threshold: 3, contributors: ContributorBand.CONTRIBUTOR_BAND_UNDER_10 };
const many = { threshold: 5, contributors: ContributorBand.CONTRIBUTOR_BAND_20_TO_49 };
const body = (amounts: Amount[]) => ({ case: 'checkIn' as const, value: { amounts } });
const pulls = {
  closeness: { name: 'towards closeness' },
  distance: { name: 'towards distance' },
};
const pictures: Record<string, [number, Exclude<MessageInitShape<typeof ReleaseSchema>, Release>]> = {
  shift: [
    1,
    {
      ...under10,
      picture: {
        case: 'shift',
        value: { ...{ wordsAt0: 'none', wordsAt10: 'most' }, down: most, stayed: some, up: few },
      },
    },
  ],
  pulls: [
    2,
    {
      ...under10,
      picture: {
        case: 'twoPull',
        value: { ...pulls, amounts: [few, some, few, few, most, few, few, few, few] },
      },
    },
  ],
  'pulls-many': [
    2,
    { ...many, picture: { case: 'twoPull', value: { ...pulls, counts: [0, 6, 0, 9, 15, 0, 0, 0, 6] } } },
  ],
  body: [
    3,
    {
      ...under10,
      picture: body([
        few,
        few,
        some,
        some,
        most,
        most,
        some,
        few,
        few,
        few,
        few,
        few,
        few,
        some,
        most,
        few,
        some,
        few,
        some,
        few,
        few,
      ]),
    },
  ],
  feelings: [
    4,
    { ...under10, picture: body([some, few, some, few, some, few, few, few, some, most, few, few]) },
  ],
  'feelings-many': [
    4,
    {
      ...many,
      live: true,
      picture: { case: 'checkIn', value: { counts: [9, 0, 6, 0, 6, 0, 0, 0, 6, 15, 0, 0] } },
    },
  ],
  qualities: [5, { ...under10, picture: body([most, few, some, some, few, few, few, some]) }],
};

const request = (standing: HeldRequest['standing']): HeldRequest => ({
  id: standing,
  wording: SupportWording.SOMEBODY_NOW,
  standing,
});
const place = (mine: number, stopped = false) => ({
  group: 2,
  stopped,
  seats: ['willow', 'heron', 'slate'].map((seat, role) => ({ seat, role, mine: role === mine })),
});

export const looks: Looks = {
  'kind-pair': () => page(1, { held: [before], choice: [4] }),
  'kind-pair-alone': () => page(1),
  'kind-pulls': () => page(2),
  'kind-pulls-chosen': () => page(2, { choice: [8, 3] }),
  'kind-body': () => page(3, { choice: [4, 6, 14] }),
  'kind-feelings': () => page(4, { choice: [2] }),
  'kind-live': () =>
    page(4, {
      run: { live: true },
      shared: { releases: [{ run: 5, step: 4, ...pictures['feelings-many']![1] }] },
      held: [{ run: 5, step: 4, value: { kind: 'choices', options: [2] }, handed: 'in', shown: true }],
    }),
  'kind-qualities': () => page(5, { choice: [0, 3] }),
  'kind-readiness': () => page(6),
  'kind-share': () => page(7),
  'kind-practice': () => page(8, { personal: { practice: place(1) } }),
  'kind-practice-stopped': () => page(8, { personal: { practice: place(0, true) } }),
  'kind-quick': () => page(9, { run: { quick: true, run: 12 } }),
  'said-to-all': () => page(6, { shared: { notice: { text: 'Back at 10:45, with tea.' } } }),
  'support-waiting': () => page(6, { requests: [request('waiting')] }),
  'support-coming': () => page(6, { requests: [request('on the way')] }),
  'wait-next': () => page(6, { personal: { newAtRun: 7 }, shared: { lateJoin: LateJoin.NEXT_STEP } }),
  'wait-let-in': () => page(6, { personal: { newAtRun: 7 }, shared: { lateJoin: LateJoin.LOBBY } }),
  'quick-exit': () => page(6, { shared: { quickExit: true } }),
  'shares-shown': () =>
    page(7, {
      run: { phase: RunPhase.CLOSED },
      shares: {
        shown: [{ run: 8, step: 7, lines: ['A door that is open a little.', 'To be asked, and not told.'] }],
      },
    }),
  locked: () => page(6, { status: 'locked' }),
  'welcome-all': () => (
    <Welcome
      page={create(JoinPageSchema, {
        sessionId: 'look',
        title: 'Tuesday circle',
        exerciseTitle: kinds.title,
        plannedMs: 3_000_000,
        stepCount: 9,
        threshold: 5,
        quickExit: true,
        resources,
        seriesTitle: 'Tuesdays',
      })}
      onComeIn={nothing}
    />
  ),
  'welcome-locked': () => (
    <Welcome
      page={create(JoinPageSchema, { exerciseTitle: kinds.title, stepCount: 9, locked: true })}
      onComeIn={nothing}
    />
  ),
  ...Object.fromEntries(
    Object.entries(pictures).flatMap(([name, [step, release]]) => [
      [
        `picture-${name}`,
        () => (
          <main class="page" style={{ maxWidth: '40rem', margin: '0 auto' }}>
            <ReleasePicture release={create(ReleaseSchema, release)} step={kinds.steps[step]!} size="page" />
          </main>
        ),
      ],
    ]),
  ),
};
