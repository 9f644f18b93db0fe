// Tests that tell one story: each goes on where the last one ended, so after a failure the rest is not tried.

import { it } from 'node:test';

/**
 * @param {(wrong: unknown) => Promise<void>} onFailure called once, while everything still stands as it was
 * @returns {(name: string, part: () => unknown) => void}
 */
export function story(onFailure) {
  let failed = '';
  return (name, part) =>
    it(name, async () => {
      if (failed) throw new Error(`not reached, because of: ${failed}`);
      try {
        await part();
      } catch (wrong) {
        failed = name;
        // What went wrong is what is told, also where no picture of it can be taken.
        try {
          await onFailure(wrong);
        } catch (second) {
          console.error(second);
        }
        throw wrong;
      }
    });
}
