// Lines that were handed in for one step: shuffled, without author, order or time (N10). The facilitator
// reads them and chooses which of them everybody sees.

import { useState } from 'preact/hooks';
import { stepAt } from '../live/step_at';
import type { ShareBatch } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { CardFrame } from './card_frame';
import type { CardProps } from './console_cards';

export function SharesCard({ session, run, ...card }: CardProps & { run: number }) {
  const batch = session.inbox.value?.shares.find((one) => one.run === run);
  return batch === undefined ? null : <Lines {...card} session={session} batch={batch} />;
}

function Lines({ exercise, presses, batch, onClose }: CardProps & { batch: ShareBatch }) {
  const say = teamWords.facilitatorCards.shares;
  const shown = batch.lines.flatMap((line, index) => (line.shown ? [index] : []));
  const [chosen, setChosen] = useState<readonly number[]>(shown);
  const [problem, setProblem] = useState('');
  const show = (lines: readonly number[]) => {
    presses.press({ case: 'showShares', value: { run: batch.run, lines: [...lines] } });
    onClose();
  };
  const toggle = (line: number) => {
    setProblem('');
    setChosen(
      chosen.includes(line)
        ? chosen.filter((one) => one !== line)
        : [...chosen, line].sort((a, b) => a - b),
    );
  };
  return (
    <CardFrame title={say.title(stepAt(exercise, batch.step)?.title ?? '')} onClose={onClose}>
      <p>{say.promise}</p>
      <fieldset class="share-lines">
        <legend class="label">{say.choose}</legend>
        {batch.lines.map((line, index) => (
          <label key={index}>
            <input
              class="tick"
              type="checkbox"
              checked={chosen.includes(index)}
              onChange={() => toggle(index)}
            />
            <span>
              <q dir="auto">{line.text}</q> {line.shown ? <small>{say.shown}</small> : null}
            </span>
          </label>
        ))}
      </fieldset>
      <p role="alert">{problem}</p>
      <p class="card-keys">
        <Key look="main" onPress={() => (chosen.length === 0 ? setProblem(say.none) : show(chosen))}>
          {chosen.length === 0 ? say.choose : say.show(chosen.length)}
        </Key>
        {shown.length === 0 ? null : <Key onPress={() => show([])}>{say.hide}</Key>}
        <Key onPress={onClose}>{teamWords.facilitatorCards.close}</Key>
      </p>
    </CardFrame>
  );
}
