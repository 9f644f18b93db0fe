// Under a reflection's sheets: a line of it can be handed in as a share, changed and taken back (N10). Quiet,
// never the filled key; what is handed in, and how it stands, is said here.

import { useState } from 'preact/hooks';
import type { HeldShare, ShareBook } from '../live/share_book';
import type { RejectionCode } from '../schema/holdspace/v1/client_pb';
import { announce } from '../ui/announce';
import { Key } from '../ui/key';
import { words } from '../words/words';
import { linesIn } from './share_lines';
import { ShareCard } from './share_card';

const say = words.participant.share;

export interface ShareBoxProps {
  book: ShareBook;
  run: number;
  step: number;
  texts: readonly string[]; // what was written
  open: boolean; // a share is still taken
}

export function ShareBox({ book, run, step, texts, open }: ShareBoxProps) {
  const [choosing, setChoosing] = useState(false);
  const held = book.held.value.find((one) => one.run === run);
  const text = held?.value ?? '';
  if (!open && text === '') return null;
  const takeBack = () => {
    book.handIn(run, step, '');
    announce(say.takenBack);
  };
  return (
    <section class="share" aria-label={say.label}>
      {text !== '' && held !== undefined && (
        <>
          <p class="own">{text}</p>
          <p class="note" role="status">
            {standingOf(held)}
          </p>
        </>
      )}
      {open && (
        <p class="share-keys">
          <Key look="quiet" onPress={() => setChoosing(true)}>
            {text === '' ? say.open : say.change}
          </Key>
          {text !== '' && (
            <Key look="quiet" onPress={takeBack}>
              {say.takeBack}
            </Key>
          )}
        </p>
      )}
      {choosing && (
        <ShareCard
          lines={linesIn(texts)}
          before={text}
          onShare={(line) => {
            book.handIn(run, step, line);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}

function standingOf(held: HeldShare): string {
  if (held.refused !== undefined) return words.rejection(held.refused as RejectionCode);
  switch (held.handed) {
    case 'sending':
      return say.sending;
    case 'late':
      return say.late;
    case 'in':
      return say.in;
  }
}
