// A live session made by hand, for looks: signals with what a page is to show, and nobody on the other side.

import { create } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { signal } from '@preact/signals';
import type { HeldAnswer } from '../src/live/answer_book';
import type { LiveSession, Status } from '../src/live/live_session';
import type { Exercise } from '../src/schema/holdspace/v1/exercise_pb';
import { WelcomeSchema } from '../src/schema/holdspace/v1/server_pb';
import {
  DisplayViewSchema,
  FacilitatorViewSchema,
  PresenceViewSchema,
  ServiceViewSchema,
  SharedViewSchema,
} from '../src/schema/holdspace/v1/view_pb';

export interface FakeSession {
  exercise: Exercise;
  shared: MessageInitShape<typeof SharedViewSchema>;
  facilitator?: MessageInitShape<typeof FacilitatorViewSchema>;
  display?: MessageInitShape<typeof DisplayViewSchema>;
  presence?: MessageInitShape<typeof PresenceViewSchema>;
  service?: MessageInitShape<typeof ServiceViewSchema>;
  status?: Status;
  held?: readonly HeldAnswer[];
}

export function fakeSession(fake: FakeSession): LiveSession {
  const held = signal<readonly HeldAnswer[]>(fake.held ?? []);
  const presence = { seats: 13, present: 12, facilitatorPresent: true, ...fake.presence };
  return {
    sessionId: 'look',
    status: signal<Status>(fake.status ?? 'connected'),
    welcome: signal(create(WelcomeSchema, { protocol: 1, exercise: fake.exercise })),
    shared: signal(create(SharedViewSchema, { title: 'Tuesday circle', threshold: 5, ...fake.shared })),
    facilitator: signal(
      fake.facilitator === undefined ? null : create(FacilitatorViewSchema, fake.facilitator),
    ),
    display: signal(fake.display === undefined ? null : create(DisplayViewSchema, fake.display)),
    personal: signal(null),
    presence: signal(create(PresenceViewSchema, presence)),
    service: signal(fake.service === undefined ? null : create(ServiceViewSchema, fake.service)),
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
    tryNow: () => undefined,
    close: () => undefined,
  };
}
