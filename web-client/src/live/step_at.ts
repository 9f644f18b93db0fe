// Which step a run or a release is of: quick steps, asked in between, go on after those of the script.

import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';

export function stepAt({ steps, quickSteps }: Exercise, index: number): Step | undefined {
  return index < steps.length ? steps[index] : quickSteps[index - steps.length];
}
