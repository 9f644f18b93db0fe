// The big screen: opened by the link that the console gives, in a browser that knows nothing else.

import { BIG_SCREEN, openPage } from './browser.mjs';
import { until } from './until.mjs';

export class Display {
  static async open(browser, link, options = {}) {
    const display = new Display(await openPage(browser, BIG_SCREEN, options));
    await display.page.goto(link);
    return display;
  }

  constructor({ context, page, wrong }) {
    Object.assign(this, { context, page, wrong });
  }

  text() {
    return this.page.locator('body').innerText();
  }

  sees(text) {
    return until(`the display shows “${text}”`, async () => (await this.text()).includes(text));
  }
}
