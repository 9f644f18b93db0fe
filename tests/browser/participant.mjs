// A participant at a phone: what a person can press and read, by the words on it.

import { openPage, PHONE } from './browser.mjs';
import { until } from './until.mjs';

export class Participant {
  static async join(browser, url, code, name) {
    const person = new Participant(name, await openPage(browser, PHONE));
    await person.page.goto(`${url}/join#${code}`);
    await person.page.getByRole('button', { name: 'Come in' }).click();
    await person.sees('You are in', 'Step ');
    return person;
  }

  constructor(name, { context, page, wrong }) {
    Object.assign(this, { name, context, page, wrong });
  }

  text() {
    return this.page.locator('body').innerText();
  }

  /** One of these texts stands on the page. */
  sees(...texts) {
    return until(`${this.name} sees “${texts.join('” or “')}”`, async () => {
      const page = await this.text();
      return texts.some((text) => page.includes(text));
    });
  }

  seesStep(number, title) {
    return until(`${this.name} is in step ${number}`, async () => {
      const page = await this.text();
      return page.includes(`Step ${number} of `) && page.includes(title);
    });
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  async rate(rating) {
    await this.choose([String(rating)]);
    await this.button('Submit').click();
  }

  /** Radios or check boxes, by their text. */
  async choose(texts) {
    for (const text of texts) await this.choice(text).check();
  }

  choice(text) {
    const named = { name: text, exact: true };
    return this.page.getByRole('radio', named).or(this.page.getByRole('checkbox', named));
  }

  async checkIn(texts) {
    await this.choose(texts);
    await this.button('Submit').click();
  }

  async pass() {
    await this.button('Pass').click();
  }

  handedIn() {
    return this.sees('Handed in');
  }

  async reload() {
    await this.page.reload();
  }

  async goOffline() {
    this.offlineSince = Date.now();
    await this.context.setOffline(true);
  }

  /** Back on the network, `ms` after it was lost. */
  async comeBackAfter(ms) {
    await until('the time without network is over', () => Date.now() - this.offlineSince >= ms, ms + 1000);
    await this.context.setOffline(false);
  }
}
