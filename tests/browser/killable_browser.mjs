// A browser of its own that can die at once, as when a laptop's battery is empty. Ended by the process that
// was started here, and by no name.

import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { FLAGS, PROGRAM, START_MS } from './browser.mjs';

/** @returns {Promise<{ browser: import('playwright-core').Browser, kill: () => Promise<void> }>} */
export async function launchKillable() {
  const options = { executablePath: PROGRAM, args: FLAGS, timeout: START_MS };
  const server = await chromium.launchServer(options);
  const child = server.process();
  const ended = once(child, 'exit');
  const kill = async () => {
    await server.kill();
    await ended;
  };
  try {
    const browser = await chromium.connect(server.wsEndpoint(), { timeout: START_MS });
    return { browser, kill };
  } catch (wrong) {
    await kill();
    throw wrong;
  }
}
