// The facilitator at a desktop: makes a session, leads it, reads its results and its receipt.

import { DESKTOP, openPage } from './browser.mjs';
import { until } from './until.mjs';

export class Facilitator {
  static async open(browser, server) {
    const facilitator = new Facilitator(await openPage(browser, DESKTOP));
    await facilitator.page.goto(server.facilitatorLink);
    return facilitator;
  }

  constructor({ context, page, wrong }) {
    Object.assign(this, { context, page, wrong });
  }

  text() {
    return this.page.locator('body').innerText();
  }

  sees(text, deadlineMs) {
    return until(
      `the facilitator sees “${text}”`,
      async () => (await this.text()).includes(text),
      deadlineMs,
    );
  }

  button(name) {
    return this.page.getByRole('button', { name });
  }

  async makeSession({ exercise, title, people }) {
    await this.page.getByRole('radio', { name: exercise }).check();
    await this.page.getByRole('textbox', { name: /title/i }).fill(title);
    await this.page.getByLabel(/people/i).fill(String(people));
    await this.button(/make the session|open the lobby/i).click();
    await this.button(/Begin with step 1/).waitFor();
  }

  async joinCode() {
    const found = /Join code\s+([0-9A-HJKMNP-TV-Z]{3}\s?[0-9A-HJKMNP-TV-Z]{3})/.exec(await this.text());
    return found[1].replace(/\s/g, '');
  }

  /** The primary key, once it says so. */
  async press(name) {
    await this.button(name).click();
  }

  begin() {
    return this.press(/^Begin with step 1/);
  }

  async closeStep(number) {
    await this.press(new RegExp(`^Close step ${number}\\b`));
  }

  async showResult(number) {
    await this.press(new RegExp(`^Show the result of step ${number}\\b`));
  }

  async goToStep(number) {
    await this.press(new RegExp(`^Go to step ${number}\\b`));
    await this.sees(`Step ${number}, `);
  }

  async endGently() {
    await this.press(/^End gently/);
  }
}
