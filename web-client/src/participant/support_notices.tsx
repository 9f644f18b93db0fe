// How this person's requests for support stand, on every page until they are over: waiting, seen, on the way.
// Each can be taken back.

import type { HeldRequest, SupportBook } from '../live/support_book';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { words } from '../words/words';

const say = words.participant.support;

export function SupportNotices({ book, connected }: { book: SupportBook; connected: boolean }) {
  return (
    <>
      {book.held.value.map((request) => (
        <Notice key={request.id} head={headOf(request, connected)}>
          <p>{textOf(request)}</p>
          <p>
            <Key look="quiet" onPress={() => book.withdraw(request.id)}>
              {request.standing === 'done' || request.standing === 'refused' ? say.putAway : say.takeBack}
            </Key>
          </p>
        </Notice>
      ))}
    </>
  );
}

function headOf({ standing, refused }: HeldRequest, connected: boolean): string {
  switch (standing) {
    case 'sending':
      return connected ? say.sending : say.held;
    case 'waiting':
      return say.waiting;
    case 'seen':
      return say.seen;
    case 'on the way':
      return say.onTheWay;
    case 'done':
      return say.done;
    case 'refused':
      return refused === undefined ? say.refused : words.rejection(refused);
  }
}

function textOf({ standing, wording }: HeldRequest): string {
  switch (standing) {
    case 'sending':
    case 'waiting':
      return say.youAsked(say.wordings[wording]);
    case 'seen':
    case 'on the way':
      return say.nothingToDo;
    case 'done':
      return say.doneText;
    case 'refused':
      return say.refusedText;
  }
}
