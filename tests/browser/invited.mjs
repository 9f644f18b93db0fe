// Whoever helps to hold a session comes in by a link, in a browser that knows nothing else.

import { openPage } from './browser.mjs';

/** Takes an invitation up; the page then is that of its role. */
export async function takeUp(browser, link, viewport, options = {}) {
  const opened = await openPage(browser, viewport, options);
  await opened.page.goto(link);
  await opened.page.getByRole('button', { name: /^(Take it up here|Hier annehmen)$/ }).click();
  return opened;
}
