// A result that the facilitator has shown to everybody, or a live one while it grows.

import { ReleasePicture } from '../pictures/release_picture';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { BaseLine } from './base_line';
import type { DisplayViews } from './display';

export function ResultScreen({
  session,
  shared,
  release,
  step,
}: DisplayViews & { release: Release; step: Step }) {
  const say = teamWords.display;
  return (
    <main class="wall wall-result">
      <h1>{step.prompt?.text ?? step.title}</h1>
      <ReleasePicture release={release} step={step} size="display" />
      <BaseLine session={session} shared={shared} end={release.live ? say.answerHere : say.anyAnswer}>
        {release.live ? <b>{say.growing(release.threshold)}</b> : step.title}
      </BaseLine>
    </main>
  );
}
