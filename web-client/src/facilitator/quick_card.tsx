// What can be asked in between: two taps, one to open this card and one to ask.

import { teamWords } from '../words/team_words';
import { Key } from '../ui/key';
import { CardFrame } from './card_frame';
import type { CardProps } from './console_cards';
import { kindWords } from './kind_words';
import { lengthOf } from './score_times';
import { plannedMs } from './score_layout';

export function QuickCard({ exercise, presses, onClose }: CardProps) {
  const say = teamWords.facilitatorCards;
  const ask = (quickStep: number) => {
    presses.lead({ case: 'askQuickStep', value: { quickStep } });
    onClose();
  };
  return (
    <CardFrame title={say.quick.title} onClose={onClose}>
      <p>{exercise.quickSteps.length === 0 ? say.quick.none : say.quick.text}</p>
      <ul class="quick-keys">
        {exercise.quickSteps.map((step, index) => {
          const { amount, unit } = lengthOf(plannedMs(step));
          return (
            <li key={step.id}>
              <button type="button" onClick={() => ask(index)}>
                <b class="serif">{step.title}</b>
                <small>
                  {kindWords(step)} · {amount} {teamWords.facilitator.score.unit[unit]}
                </small>
                <span>{step.prompt?.text}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p class="card-keys">
        <Key onPress={onClose}>{say.close}</Key>
      </p>
    </CardFrame>
  );
}
