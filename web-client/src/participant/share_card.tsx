// Choosing a line to share: one of what was written, or another. Says first what a share gives away (N10).

import { useId, useRef, useState } from 'preact/hooks';
import { shareLength } from '../live/share_book';
import { Card } from '../ui/card';
import { Key } from '../ui/key';
import { words } from '../words/words';
import { lengthOf } from './share_lines';

const say = words.participant.share;

export interface ShareCardProps {
  lines: readonly string[];
  before: string; // what is handed in now; empty: nothing
  onShare: (text: string) => void;
  onClose: () => void;
}

export function ShareCard({ lines, before, onShare, onClose }: ShareCardProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(before);
  const [wrong, setWrong] = useState('');
  const line = text.replace(/\s+/g, ' ').trim();
  const over = lengthOf(line) - shareLength;
  const share = () => {
    if (line !== '' && over <= 0) return onShare(line);
    setWrong(line === '' ? say.empty : say.tooLong(over));
    field.current?.focus();
  };
  const hand = (
    <div class="pair">
      <Key onPress={onClose}>{say.notNow}</Key>
      <Key look={line === '' ? 'plain' : 'main'} onPress={share}>
        {say.handIn}
      </Key>
    </div>
  );
  return (
    <Card note={say.before} title={say.title} hand={hand} onClose={onClose}>
      {lines.length > 0 && (
        <fieldset class="say">
          <legend>{say.pick}</legend>
          {lines.map((one) => (
            <label key={one}>
              <input
                class="dot"
                type="radio"
                name={id}
                checked={line === one}
                onChange={() => setText(one)}
              />
              <span class="serif">{one}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="field share-field">
        <label for={`${id}-t`}>{lines.length > 0 ? say.orWrite : say.write}</label>
        <textarea
          class="write"
          id={`${id}-t`}
          ref={field}
          rows={3}
          value={text}
          aria-describedby={`${id}-n`}
          aria-invalid={wrong !== ''}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setWrong('');
          }}
        />
        <p class="note" id={`${id}-n`} role={wrong === '' ? undefined : 'alert'}>
          {wrong !== '' ? wrong : over > 0 ? say.tooLong(over) : say.room(-over)}
        </p>
      </div>
    </Card>
  );
}
