// One line to everybody: chosen from the ready-made ones or written, said, and taken down again.

import { useState } from 'preact/hooks';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { CardFrame } from './card_frame';
import { clockTime } from '../ui/clock_time';
import type { CardProps } from './console_cards';
import { asOneLine, lengthLeft, timesBack } from './line';

export function LineCard({ session, shared, presses, onClose }: CardProps) {
  const say = teamWords.facilitatorCards.line;
  const present = shared.notice?.text ?? '';
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const left = lengthLeft(text.trim());
  const send = (line: string) => {
    presses.press({ case: 'sayToAll', value: { text: line } });
    onClose();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') setProblem(say.empty);
    else if (left < 0) setProblem(say.over(-left));
    else send(text.trim());
  };
  const presets = [...timesBack(session.serverNow()).map((ms) => say.back(clockTime(ms))), ...say.ready];
  return (
    <CardFrame title={say.title} onClose={onClose}>
      <p>{present === '' ? say.text : say.now(present)}</p>
      <form class="card-form" onSubmit={submit}>
        <div class="presets" role="group" aria-label={say.presets}>
          {presets.map((preset) => (
            <Key key={preset} onPress={() => setText(preset)}>
              {preset}
            </Key>
          ))}
        </div>
        <label class="label" for="line-to-all">
          {say.label}
        </label>
        <input
          id="line-to-all"
          class="write"
          type="text"
          autocomplete="off"
          aria-describedby="line-left"
          value={text}
          onInput={(event) => {
            setText(asOneLine(event.currentTarget.value));
            setProblem('');
          }}
        />
        <p class="note" id="line-left">
          {left < 0 ? say.over(-left) : say.left(left)}
        </p>
        <p role="alert">{problem}</p>
        <p class="card-keys">
          <Key look="main" submit>
            {say.say}
          </Key>
          {present === '' ? null : <Key onPress={() => send('')}>{say.down}</Key>}
          <Key onPress={onClose}>{teamWords.facilitatorCards.close}</Key>
        </p>
      </form>
    </CardFrame>
  );
}
