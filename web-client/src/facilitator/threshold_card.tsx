// Raises how many have to answer before anything is shown (N1): only up, and at once (N19).

import { useState } from 'preact/hooks';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { CardFrame } from './card_frame';
import type { CardProps } from './console_cards';

const highestThreshold = 100;

export function ThresholdCard({ shared, presses, onClose }: CardProps) {
  const say = teamWords.facilitatorCards.threshold;
  const lowest = shared.threshold + 1;
  const [typed, setTyped] = useState(String(lowest));
  const [problem, setProblem] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const threshold = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
    if (threshold < lowest || threshold > highestThreshold) {
      setProblem(say.bad(lowest, highestThreshold));
      return;
    }
    presses.press({ case: 'raiseThreshold', value: { threshold } });
    onClose();
  };
  return (
    <CardFrame title={say.title} onClose={onClose}>
      <p>{say.text(shared.threshold)}</p>
      <form class="card-form" onSubmit={submit}>
        <label class="label" for="threshold">
          {say.label}
        </label>
        <input
          id="threshold"
          class="write short"
          type="text"
          inputMode="numeric"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p role="alert">{problem}</p>
        <p class="card-keys">
          <Key look="main" submit>
            {say.raise}
          </Key>
          <Key onPress={onClose}>{teamWords.facilitatorCards.close}</Key>
        </p>
      </form>
    </CardFrame>
  );
}
