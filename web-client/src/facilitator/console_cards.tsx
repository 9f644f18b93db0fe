// The cards that lie over the console: one at a time, closed by Escape, focus back to where it was.

import { stepAt } from '../live/step_at';
import { ReleasePicture } from '../pictures/release_picture';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { CardFrame } from './card_frame';
import type { Card } from './cards';
import type { ConsoleViews } from './console';
import { LineCard } from './line_card';
import type { Presses } from './presses';
import { QuickCard } from './quick_card';
import { SharesCard } from './shares_card';
import { TeamCard } from './team_card';
import { ThresholdCard } from './threshold_card';

export interface CardProps extends ConsoleViews {
  presses: Presses;
  onClose: () => void;
}

export function ConsoleCards({ card, ...props }: CardProps & { card: Card }) {
  switch (card.kind) {
    case 'none':
      return null;
    case 'ending':
      return <EndingCard {...props} />;
    case 'steps':
      return <StepsCard {...props} />;
    case 'keys':
      return <KeysCard {...props} />;
    case 'look':
      return <LookCard {...props} run={card.run} />;
    case 'quick':
      return <QuickCard {...props} />;
    case 'line':
      return <LineCard {...props} />;
    case 'threshold':
      return <ThresholdCard {...props} />;
    case 'team':
      return <TeamCard {...props} />;
    case 'shares':
      return <SharesCard {...props} run={card.run} />;
  }
}

function EndingCard({ presses, onClose }: CardProps) {
  const say = teamWords.facilitator.ending;
  const end = () => {
    presses.press({ case: 'endGently', value: {} });
    onClose();
  };
  return (
    <CardFrame title={say.title} onClose={onClose}>
      <p>{say.text}</p>
      <p class="card-keys">
        <Key look="main" onPress={end}>
          {say.end}
        </Key>
        <Key onPress={onClose}>{say.stay}</Key>
      </p>
    </CardFrame>
  );
}

function StepsCard({ exercise, shared, presses, onClose }: CardProps) {
  const say = teamWords.facilitator.steps;
  const go = (step: number) => {
    presses.lead({ case: 'goToStep', value: { step } });
    onClose();
  };
  return (
    <CardFrame title={say.title} onClose={onClose}>
      <p>{say.text}</p>
      <ol class="step-keys">
        {exercise.steps.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={index === shared.current?.step ? 'step' : undefined}
              onClick={() => go(index)}
            >
              <span>{index + 1}</span>
              <b class="serif">{step.title}</b>
              {index === shared.current?.step ? <small>{say.here}</small> : null}
            </button>
          </li>
        ))}
      </ol>
      <p class="card-keys">
        <Key onPress={onClose}>{say.close}</Key>
      </p>
    </CardFrame>
  );
}

function KeysCard({ onClose }: CardProps) {
  const say = teamWords.facilitator.keyCard;
  return (
    <CardFrame title={say.title} onClose={onClose}>
      <dl class="key-list">
        {say.list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="card-keys">
        <Key onPress={onClose}>{say.close}</Key>
      </p>
    </CardFrame>
  );
}

function LookCard({ exercise, facilitator, presses, run, onClose }: CardProps & { run: number }) {
  const release = facilitator.releases.find((one) => one.run === run);
  const step = release === undefined ? undefined : stepAt(exercise, release.step);
  const number = release === undefined || release.step >= exercise.steps.length ? null : release.step + 1;
  if (release === undefined || step === undefined) return null;
  const shown = facilitator.runs.some((one) => one.run === run && one.shown);
  const show = () => {
    presses.press({ case: 'showRelease', value: { run } });
    onClose();
  };
  return (
    <CardFrame title={teamWords.facilitator.stage.step(number, step.title)} onClose={onClose}>
      <p class="note">{shown ? teamWords.facilitator.stage.shown : teamWords.facilitator.stage.kept}</p>
      <ReleasePicture release={release} step={step} size="page" />
      <p class="card-keys">
        {shown ? null : (
          <Key look="main" onPress={show}>
            {teamWords.facilitator.result.showAll}
          </Key>
        )}
        <Key onPress={onClose}>{teamWords.facilitator.result.close}</Key>
      </p>
    </CardFrame>
  );
}
