// Pictures of pages for a person to look at, in tests/browser/shots (not kept in git).

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BIG_SCREEN, DESKTOP, PHONE } from './browser.mjs';

const folder = fileURLToPath(new URL('shots/', import.meta.url));
await mkdir(folder, { recursive: true });

export const shotPath = (name) => `${folder}${name}.png`;

/** At phone and desktop size; the page gets its own size back. */
export async function shoot(page, name) {
  await shootAt(page, name, { phone: PHONE, desktop: DESKTOP });
}

export async function shootBigScreen(page, name) {
  await shootAt(page, name, { display: BIG_SCREEN, phone: PHONE, desktop: DESKTOP });
}

async function shootAt(page, name, sizes) {
  const own = page.viewportSize();
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: shotPath(`${name}-${size}`) });
  }
  await page.setViewportSize(own);
}
