// A release carries the names of its scale in the session's language. Whoever reads the step in another one
// reads the picture in that, too. Pure.

import { clone } from '@bufbuild/protobuf';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { ReleaseSchema } from '../schema/holdspace/v1/view_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';

export function inReadersLanguage(release: Release, step: Step): Release {
  const said = clone(ReleaseSchema, release);
  const { picture } = said;
  const { answer } = step;
  if (picture.case === 'twoPull' && answer.case === 'twoPullRating') {
    const { closeness, distance } = answer.value;
    if (closeness !== undefined) picture.value.closeness = closeness;
    if (distance !== undefined) picture.value.distance = distance;
  }
  if ((picture.case === 'rating' || picture.case === 'shift') && answer.case === 'intensityRating') {
    const { wordsAt0, wordsAt10 } = answer.value;
    if (picture.value.wordsAt0 !== '') picture.value.wordsAt0 = wordsAt0;
    if (picture.value.wordsAt10 !== '') picture.value.wordsAt10 = wordsAt10;
  }
  return said;
}
