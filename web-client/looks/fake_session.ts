// A live session made by hand, for looks: signals with what a page is to show, and nobody on the other side.

import { create } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { signal } from '@preact/signals';
import type { HeldAnswer } from '../src/live/answer_book';
import type { HeldShare } from '../src/live/share_book';
import type { HeldRequest } from '../src/live/support_book';
import type { LiveSession, Status } from '../src/live/live_session';
import type { Exercise } from '../src/schema/holdspace/v1/exercise_pb';
import { WelcomeSchema } from '../src/schema/holdspace/v1/server_pb';
import {
  DisplayViewSchema,
  FacilitatorViewSchema,
  InboxViewSchema,
  PersonalViewSchema,
  PresenceViewSchema,
  ServiceViewSchema,
  SharedViewSchema,
  SharesViewSchema,
  SupportResourceSchema,
} from '../src/schema/holdspace/v1/view_pb';

export interface FakeSession {
  exercise: Exercise;
  shared: MessageInitShape<typeof SharedViewSchema>;
  facilitator?: MessageInitShape<typeof FacilitatorViewSchema>;
  display?: MessageInitShape<typeof DisplayViewSchema>;
  presence?: MessageInitShape<typeof PresenceViewSchema>;
  service?: MessageInitShape<typeof ServiceViewSchema>;
  personal?: MessageInitShape<typeof PersonalViewSchema>;
  inbox?: MessageInitShape<typeof InboxViewSchema>;
  shares?: MessageInitShape<typeof SharesViewSchema>;
  resources?: MessageInitShape<typeof SupportResourceSchema>[];
  requests?: readonly HeldRequest[];
  status?: Status;
  held?: readonly HeldAnswer[];
}

export function fakeSession(fake: FakeSession): LiveSession {
  const held = signal<readonly HeldAnswer[]>(fake.held ?? []);
  const shares = signal<readonly HeldShare[]>([]);
  const requests = signal<readonly HeldRequest[]>(fake.requests ?? []);
  const presence = { seats: 13, present: 12, facilitatorPresent: true, ...fake.presence };
  return {
    sessionId: 'look',
    status: signal<Status>(fake.status ?? 'connected'),
    welcome: signal(
      create(WelcomeSchema, { protocol: 1, exercise: fake.exercise, resources: fake.resources ?? [] }),
    ),
    shared: signal(create(SharedViewSchema, { title: 'Tuesday circle', threshold: 5, ...fake.shared })),
    facilitator: signal(
      fake.facilitator === undefined ? null : create(FacilitatorViewSchema, fake.facilitator),
    ),
    display: signal(fake.display === undefined ? null : create(DisplayViewSchema, fake.display)),
    personal: signal(create(PersonalViewSchema, { seat: 'willow', ...fake.personal })),
    presence: signal(create(PresenceViewSchema, presence)),
    service: signal(fake.service === undefined ? null : create(ServiceViewSchema, fake.service)),
    inbox: signal(fake.inbox === undefined ? null : create(InboxViewSchema, fake.inbox)),
    shares: signal(fake.shares === undefined ? null : create(SharesViewSchema, fake.shares)),
    pending: signal(null),
    clockOffset: signal(0),
    serverNow: () => Date.now(),
    send: () => Promise.resolve({ ok: true }),
    answers: {
      held,
      handIn(run, step, value) {
        held.value = [...held.value.filter((one) => one.run !== run), { run, step, value, handed: 'in' }];
      },
    },
    sharing: {
      held: shares,
      handIn(run, step, value) {
        shares.value = [...shares.value.filter((one) => one.run !== run), { run, step, value, handed: 'in' }];
      },
    },
    support: {
      held: requests,
      ask(wording) {
        requests.value = [
          ...requests.value,
          { id: `${requests.value.length}`, wording, standing: 'waiting' },
        ];
      },
      withdraw(id) {
        requests.value = requests.value.filter((one) => one.id !== id);
      },
    },
    stopRound: () => undefined,
    tryNow: () => undefined,
    close: () => undefined,
  };
}
