// A supporter, who answers requests for support, or an observer, who only watches.

import { DESKTOP } from './browser.mjs';
import { takeUp } from './invited.mjs';
import { until } from './until.mjs';

export class Companion {
  static async takeUp(browser, link, name) {
    const companion = new Companion(name, await takeUp(browser, link, DESKTOP));
    await companion.page.getByRole('heading', { level: 1 }).waitFor();
    return companion;
  }

  constructor(name, { context, page, wrong }) {
    Object.assign(this, { name, context, page, wrong });
  }

  text() {
    return this.page.locator('body').innerText();
  }

  sees(text) {
    return until(`the ${this.name} sees “${text}”`, async () => (await this.text()).includes(text));
  }

  /** @param {'Seen' | 'On my way' | 'Done'} answer */
  async answer(seat, answer) {
    await this.page.getByRole('button', { name: `${answer} for seat ${seat}` }).click();
  }
}
