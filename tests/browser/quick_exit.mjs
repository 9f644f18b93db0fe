// The quick exit: what stands on the page after the key, and where it leads. No test asks the network for it:
// the question is answered with nothing, so that the covered page stays and can be looked at.

import assert from 'node:assert/strict';
import { until } from './until.mjs';

const NEUTRAL = 'https://www.bbc.co.uk/';

export async function leaveQuickly({ page, context }) {
  const asked = [];
  await context.route(`${NEUTRAL}**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ status: 204 });
  });
  await page.getByRole('link', { name: 'Exit quickly' }).click({ noWaitAfter: true });
  await until('the neutral page was asked for', () => asked.length > 0);
  assert.ok(asked[0].startsWith(NEUTRAL));
  assert.equal(await page.locator('body').innerText(), '', 'the page is covered');
  assert.equal(await page.title(), 'Weather');
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0, 'nothing is kept');
}
