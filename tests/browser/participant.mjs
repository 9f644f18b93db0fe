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

  submit() {
    return this.button('Submit').click();
  }

  async rate(rating) {
    await this.choose([String(rating)]);
    await this.submit();
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
    await this.submit();
  }

  /** Two rows of eleven numbers, by their names. */
  async pull(pulls) {
    for (const [name, number] of Object.entries(pulls)) {
      const row = this.page.getByRole('group', { name, exact: true });
      await row.getByRole('radio', { name: String(number), exact: true }).check();
    }
    await this.submit();
  }

  async askForSupport(wording) {
    await this.openSupport();
    await this.page.getByRole('radio', { name: wording }).check();
    await this.button('Ask now').click();
  }

  /** Among the results of earlier steps, once it is opened. */
  async wasShown(title, sentence) {
    const shown = this.page.locator('details', { has: this.page.getByText(title) });
    await shown.locator('summary').click();
    await this.sees(sentence);
    await shown.locator('summary').click();
  }

  async closeCard() {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  async openSupport() {
    await this.page.getByRole('navigation').getByRole('button', { name: 'Ask for support' }).click();
    await this.page.getByRole('dialog').waitFor();
  }

  /** @returns {Promise<string>} the name of the own seat, as the card for support says it */
  async seat() {
    await this.openSupport();
    const card = this.page.getByRole('dialog');
    const said = await card.locator('b', { hasText: /^seat / }).innerText();
    await card.getByRole('button', { name: 'Not yet' }).click();
    return said.replace(/^seat /, '');
  }

  /** Hands in one line, in words that were not written down before. */
  async share(line) {
    await this.button('Share a line…').click();
    const card = this.page.getByRole('dialog');
    await card.getByRole('textbox').fill(line);
    await card.getByRole('button', { name: 'Hand in this line' }).click();
    await this.sees('Handed in, without your name.');
  }

  /** Hands in a line that was written on the sheet. */
  async shareWritten(line) {
    await this.button('Share a line…').click();
    const card = this.page.getByRole('dialog');
    await card.getByRole('radio', { name: line }).check();
    await card.getByRole('button', { name: 'Hand in this line' }).click();
    await this.sees('Handed in, without your name.');
  }

  /** Turns a sentence round on this device: what is written, and what comes of it. */
  async reframe(written, turned) {
    await this.page.getByLabel('Say it as it comes').fill(written);
    await this.sees(turned);
  }

  /** @param {'With the group' | '10 times as long' | 'No limit'} name */
  async chooseOwnTime(name) {
    const time = this.page.getByRole('radio', { name });
    if (!(await time.isVisible())) await this.page.getByText('Bell, voice and time on this device').click();
    await time.check();
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
