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
  InboxView,
  PersonalView,
  PresenceView,
  ServiceView,
  SharedView,
  SharesView,
} from '../schema/holdspace/v1/view_pb';
import type { AnswerBook } from './answer_book';
import type { ShareBook } from './share_book';
import type { SupportBook } from './support_book';

// 'elsewhere': the seat goes on in another tab or device. 'refused': the token or the session is not known.
// 'ended': the server has let go of the session, or never had it. 'full': no seat is left. 'locked': nobody
// new comes in. None of these five comes back by itself.
export type Away = 'ended' | 'elsewhere' | 'refused' | 'full' | 'locked';
export type Status = 'connecting' | 'connected' | 'reconnecting' | Away;

export type CommandAction = Exclude<
  NonNullable<MessageInitShape<typeof CommandSchema>['action']>,
  { case: undefined }
>;

export type Outcome = { ok: true } | { ok: false; code: RejectionCode; values: readonly number[] };

// All of 32 bytes. A facilitator's, supporter's, observer's or display's token is a controller's. An
// invitation's `secret` comes from its link; `bytes` is the token this device made to claim it with, and to
// come back with as a controller.
export type SessionToken =
  | { kind: 'seat'; bytes: Uint8Array }
  | { kind: 'controller'; bytes: Uint8Array }
  | { kind: 'invite'; secret: Uint8Array; bytes: Uint8Array };

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
  readonly inbox: ReadonlySignal<InboxView | null>; // facilitators and supporters only
  readonly shares: ReadonlySignal<SharesView | null>;
  // 'saving' once a command has waited 1 s for its answer.
  readonly pending: ReadonlySignal<null | 'saving'>;
  // Server time minus this device's, in ms; changes when a better pong comes.
  readonly clockOffset: ReadonlySignal<number>;
  // The session's clock now, ms since 1970. Before the first pong: this device's own.
  serverNow(): number;
  // `run`: the run it was pressed on, 0 in the lobby. Sent again with the same id after reconnects until it
  // is answered; a session that is over answers with REJECTION_CODE_ENDED.
  send(run: number, action: CommandAction): Promise<Outcome>;
  // What a participant's device holds and hands in; with a controller's token all of it stays empty.
  readonly answers: AnswerBook;
  readonly sharing: ShareBook;
  readonly support: SupportBook;
  // The client of a practice group stops the group's round. Sent again until the view says so.
  stopRound(run: number): void;
  // Tries at once instead of waiting for the backoff ("Try now").
  tryNow(): void;
  close(): void;
}
