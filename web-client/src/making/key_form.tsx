// Asks for the facilitator's key where the browser has none, or a wrong one.

import { useState } from 'preact/hooks';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';

export function KeyForm({ refused, onUse }: { refused: boolean; onUse: (key: string) => void }) {
  const [typed, setTyped] = useState('');
  const say = teamWords.making.key;
  const submit = (event: Event) => {
    event.preventDefault();
    if (typed.trim() !== '') onUse(typed.trim());
  };
  return (
    <form class="making-form" onSubmit={submit}>
      <h1 class="title">{say.title}</h1>
      {refused ? <Notice head={say.refused} /> : null}
      <p class="aside" id="key-note">
        {say.text}
      </p>
      <div class="field">
        <label for="facilitator-key">{say.label}</label>
        <input
          id="facilitator-key"
          class="write"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="key-note"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p>
        <Key look="main" submit>
          {say.use}
        </Key>
      </p>
    </form>
  );
}
