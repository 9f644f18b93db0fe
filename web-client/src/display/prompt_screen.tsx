// The present step as everybody reads it together: the prompt large, the time as a ring with words.

import { plannedMs } from '../facilitator/score_layout';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';
import { BaseLine } from './base_line';
import { Dial } from './dial';
import type { DisplayViews } from './display';
import { RunLine } from './run_line';
import { SmallCode } from './small_code';

export function PromptScreen({
  session,
  exercise,
  shared,
  run,
  step,
}: DisplayViews & { run: RunView; step: Step }) {
  const text = step.prompt?.text ?? step.title;
  const more = step.prompt?.more ?? [];
  const open = run.phase === RunPhase.OPEN;
  return (
    <main class="wall wall-prompt">
      <RunLine run={run} step={step} count={exercise.steps.length} />
      <div class={`wall-text ${sizeFor(text, more)}`}>
        <h1>{text}</h1>
        {more.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {open ? <Dial session={session} run={run} plannedMs={plannedMs(step)} /> : null}
      <BaseLine session={session} shared={shared} end={<SmallCode session={session} />}>
        {open ? asideOf(step) : words.display.closed}
      </BaseLine>
    </main>
  );
}

function asideOf(step: Step): string {
  switch (step.answer.case) {
    case 'intensityRating':
    case 'checkIn':
    case 'twoPullRating':
      return words.display.answerHere;
    case 'reflection':
      return words.display.writingStays;
    case 'readiness':
      return words.display.readyHere;
    case 'guidance':
    case 'practiceRound':
    case 'break':
    case undefined:
      return '';
  }
}

// Longer texts are set smaller, so that nothing is ever cut off.
function sizeFor(text: string, more: readonly string[]): string {
  const weight = text.length + more.reduce((sum, line) => sum + line.length / 3, 0);
  if (weight <= 130) return 'large';
  return weight <= 220 ? 'middle' : 'long';
}
