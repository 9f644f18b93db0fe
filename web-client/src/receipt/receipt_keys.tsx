// What one can do with a receipt: print it, or keep its numbers as a file.

import { useState } from 'preact/hooks';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { keepReceipt } from './keep';
import type { KeptAs } from './keep';

export function ReceiptKeys({ sessionId, token }: { sessionId: string; token: string }) {
  const say = teamWords.receipt;
  const [failed, setFailed] = useState(false);
  const keep = async (as: KeptAs) => setFailed(!(await keepReceipt(sessionId, token, as)));
  return (
    <div class="paper-keys">
      <Key onPress={() => print()}>{say.print}</Key>
      <Key onPress={() => void keep('json')}>{say.keep.json}</Key>
      <Key onPress={() => void keep('csv')}>{say.keep.csv}</Key>
      <p role="alert">{failed ? say.failed : ''}</p>
    </div>
  );
}
