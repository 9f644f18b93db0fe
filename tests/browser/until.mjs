// Waiting for what has no event of its own, always with a deadline.

import { setTimeout as pause } from 'node:timers/promises';
import { WAIT_MS } from './browser.mjs';

/**
 * @template T
 * @param {string} what said when it does not come true
 * @param {() => Promise<T> | T} isTrue
 * @returns {Promise<T>} the first truthy value
 */
export async function until(what, isTrue, deadlineMs = WAIT_MS) {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const value = await isTrue();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${deadlineMs} ms: ${what}`);
    await pause(50);
  }
}
