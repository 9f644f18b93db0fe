// One Chromium for a whole test, with a context of its own (storage, network, size, theme) for each person.

import { chromium } from 'playwright-core';

export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

export const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };
export const BIG_SCREEN = { width: 1920, height: 1080 };
export const WAIT_MS = 60_000; // for one event; said only when it does not come
export const START_MS = 90_000; // a browser, on a machine that does much else

export function launch() {
  return chromium.launch({ executablePath: PROGRAM, args: FLAGS, timeout: START_MS });
}

/**
 * A person's page. Everything that goes wrong in it is collected: errors, console errors, refused policies.
 * @param {import('playwright-core').Browser} browser
 */
export async function openPage(browser, viewport, { colorScheme = 'light', locale = 'en-GB' } = {}) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A socket that cannot be opened while the network is off is what the test is about.
    if (
      message.type() === 'error' &&
      !/ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(message.text())
    ) {
      wrong.push(`console: ${message.text()}`);
    }
  });
  return { context, page, wrong };
}
