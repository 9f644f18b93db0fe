// A step's prompt as it stands on the wall, and the line under it. Drawn from the exercise alone.

import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';

export function WallText({ step }: { step: Step }) {
  const text = step.prompt?.text ?? step.title;
  const more = step.prompt?.more ?? [];
  return (
    <div class={`wall-text ${sizeFor(text, more)}`}>
      <h1>{text}</h1>
      {more.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

export function asideOf(step: Step): string {
  switch (step.answer.case) {
    case 'intensityRating':
    case 'checkIn':
    case 'twoPullRating':
      return teamWords.display.answerHere;
    case 'reflection':
      return teamWords.display.writingStays;
    case 'readiness':
      return teamWords.display.readyHere;
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
