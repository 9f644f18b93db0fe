// A field one can select from by hand, with a key that copies where the browser allows it.

import { useState } from 'preact/hooks';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';

export function LinkToCopy({ label, link }: { label: string; link: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="link">
      <label>
        <span class="label">{label}</span>
        <input
          class="write"
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <Key onPress={copy}>
        {copied ? teamWords.facilitator.lobby.copied : teamWords.facilitator.lobby.copy}
        <span class="visually-hidden">: {label}</span>
      </Key>
    </div>
  );
}
