// A live check-in's picture while the step is open (N2): it grows by batches, and says that what is in it
// stays.

import { ReleasePicture } from '../pictures/release_picture';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';

const say = words.participant.live;

export interface GrowingPictureProps {
  release: Release;
  step: Step;
  threshold: number;
}

export function GrowingPicture({ release, step, threshold }: GrowingPictureProps) {
  return (
    <section class="growing">
      <h2>{say.head}</h2>
      <p class="aside">{say.text(threshold)}</p>
      <ReleasePicture release={release} step={step} size="page" />
    </section>
  );
}
