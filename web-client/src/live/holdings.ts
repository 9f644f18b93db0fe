// All that a participant's device holds and hands in: answers, shares, requests for support, the stop of a
// practice round. One place, so that each of them is kept, sent again and put away by the same events.

import type { Rejected, Accepted } from '../schema/holdspace/v1/server_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { PersonalView, SharedView } from '../schema/holdspace/v1/view_pb';
import type { AnswerValue } from './answer_book';
import { AnswerKeeper } from './answer_keeper';
import { encodeAnswer, encodeShare } from './frames';
import { RoundStop } from './round_stop';
import { SupportKeeper } from './support_keeper';
import type { World } from './world';

export function answersName(sessionId: string): string {
  return `${sessionId}:answers`;
}

type Send = (bytes: Uint8Array) => void;

export class Holdings {
  readonly answers: AnswerKeeper<AnswerValue>;
  readonly sharing: AnswerKeeper<string>;
  readonly support: SupportKeeper;
  readonly round = new RoundStop();

  constructor(
    world: World,
    sessionId: string,
    private readonly send: Send,
  ) {
    this.answers = new AnswerKeeper(world.shelf, answersName(sessionId), encodeAnswer);
    this.sharing = new AnswerKeeper(world.shelf, `${sessionId}:shares`, encodeShare);
    this.support = new SupportKeeper(world.shelf, `${sessionId}:support`, (count) =>
      world.randomBytes(count),
    );
  }

  // A new connection: nothing is known to have been sent on it, and nothing is sent before its first view.
  connected(): void {
    this.answers.connected();
    this.sharing.connected();
  }

  disconnected(): void {
    this.answers.disconnected();
    this.sharing.disconnected();
    this.support.disconnected();
    this.round.disconnected();
  }

  seen(shared: SharedView): void {
    this.answers.seen(shared, this.send);
    this.sharing.seen(shared, this.send);
    this.round.seen(shared, this.send);
    if (shared.phase === SessionPhase.ENDED) this.support.over();
  }

  seenPlace(personal: PersonalView, over: boolean): void {
    this.round.seenPlace(personal);
    if (!over) this.support.seen(personal.support, this.send);
  }

  accepted({ what }: Accepted): void {
    if (what.case === 'answer')
      this.answers.accepted(what.value.run, Number(what.value.sequence), what.value.boxEpoch);
    if (what.case === 'share') this.sharing.accepted(what.value.run, Number(what.value.sequence));
    if (what.case === 'supportId') this.support.accepted(what.value);
  }

  rejected({ what, code }: Rejected): void {
    if (what.case === 'answer') this.answers.rejected(what.value.run, Number(what.value.sequence), code);
    if (what.case === 'share') this.sharing.rejected(what.value.run, Number(what.value.sequence), code);
    if (what.case === 'supportId') this.support.rejected(what.value, code);
  }
}
