// "I am …" → "a part of me is …": on this device, nothing is sent and nothing is kept.

import { useId, useState } from 'preact/hooks';
import { words } from '../words/words';

const say = words.participant.reframe;
const longest = 200; // characters: one sentence

export function ReframeBox() {
  const id = useId();
  const [text, setText] = useState('');
  const turned = words.reframe(text);
  return (
    <section class="reframe" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{say.title}</h2>
      <div class="field">
        <label for={`${id}-t`}>{say.label}</label>
        <input
          class="write"
          id={`${id}-t`}
          type="text"
          autocomplete="off"
          maxLength={longest}
          value={text}
          placeholder={say.example}
          aria-describedby={`${id}-n`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <output for={`${id}-t`} class="turned" aria-live="polite">
        {turned === null ? <span class="note">{say.waits}</span> : turned.text}
      </output>
      {turned !== null && <p class="note">{turned.known ? say.feel : say.asSpeech}</p>}
      <p class="note" id={`${id}-n`}>
        {say.kept}
      </p>
    </section>
  );
}
