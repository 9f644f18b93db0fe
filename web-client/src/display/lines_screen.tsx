// Lines that people handed in and the facilitator shows, in their shuffled order, without a name.

import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';
import { BaseLine } from './base_line';
import type { DisplayViews } from './display';

export function LinesScreen({
  session,
  shared,
  lines,
  step,
}: DisplayViews & { lines: readonly string[]; step: Step }) {
  const weight = lines.reduce((sum, line) => sum + line.length + 30, 0);
  return (
    <main class="wall wall-result">
      <h1>{step.prompt?.text ?? step.title}</h1>
      <ul class={`wall-lines ${sizeFor(weight)}`}>
        {lines.map((line, index) => (
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      <BaseLine session={session} shared={shared} end={teamWords.display.linesNote}>
        {step.title}
      </BaseLine>
    </main>
  );
}

// More and longer lines are set smaller, so that all of them stand on one screen.
function sizeFor(weight: number): string {
  if (weight <= 260) return 'large';
  return weight <= 700 ? 'middle' : 'long';
}
