// What a page may know and do about its live session: the whole contract between pages and the connection.
// Signals hold the last view part of the present connection; after a disconnection they keep their last
// value until the next connection replaces them. Nothing here merges, folds or compares revisions.

import type { MessageInitShape } from '@bufbuild/protobuf';
import type { ReadonlySignal } from '@preact/signals';
import type { CommandSchema, RejectionCode } from '../schema/holdspace/v1/client_pb';
import type { Welcome } from '../schema/holdspace/v1/server_pb';
import type {
  DisplayView,
  FacilitatorView,
  PersonalView,
  PresenceView,
  ServiceView,
  SharedView,
} from '../schema/holdspace/v1/view_pb';
import type { AnswerBook } from './answer_book';

// 'elsewhere': the seat goes on in another tab or device. 'refused': the token or the session is not known.
// 'ended': the server has let go of the session, or never had it. 'full': no seat is left.
// None of these four comes back by itself.
export type Away = 'ended' | 'elsewhere' | 'refused' | 'full';
export type Status = 'connecting' | 'connected' | 'reconnecting' | Away;

export type CommandAction = Exclude<
  NonNullable<MessageInitShape<typeof CommandSchema>['action']>,
  { case: undefined }
>;

export type Outcome = { ok: true } | { ok: false; code: RejectionCode; values: readonly number[] };

export interface SessionToken {
  kind: 'seat' | 'controller'; // a display's token is of the second kind
  bytes: Uint8Array; // 32
}

export interface LiveSession {
  readonly sessionId: string;
  readonly status: ReadonlySignal<Status>;
  readonly welcome: ReadonlySignal<Welcome | null>;
  readonly shared: ReadonlySignal<SharedView | null>;
  readonly facilitator: ReadonlySignal<FacilitatorView | null>;
  readonly display: ReadonlySignal<DisplayView | null>;
  readonly personal: ReadonlySignal<PersonalView | null>;
  readonly presence: ReadonlySignal<PresenceView | null>;
  readonly service: ReadonlySignal<ServiceView | null>;
  // 'saving' once a command has waited 1 s for its answer.
  readonly pending: ReadonlySignal<null | 'saving'>;
  // Server time minus this device's, in ms; changes when a better pong comes.
  readonly clockOffset: ReadonlySignal<number>;
  // The session's clock now, ms since 1970. Before the first pong: this device's own.
  serverNow(): number;
  // `run`: the run it was pressed on, 0 in the lobby. Sent again with the same id after reconnects until it
  // is answered; a session that is over answers with REJECTION_CODE_ENDED.
  send(run: number, action: CommandAction): Promise<Outcome>;
  // A participant's answers; with a controller's token it stays empty.
  readonly answers: AnswerBook;
  // Tries at once instead of waiting for the backoff ("Try now").
  tryNow(): void;
  close(): void;
}
