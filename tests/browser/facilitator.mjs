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
    await this.page.getByLabel('What is the session called?').fill(title);
    await this.page.getByLabel('For how many people?').fill(String(people));
    await this.button('Make the session').click();
    await this.button(/^Begin with step 1/).waitFor();
  }

  async joinCode() {
    const found = /Join code\s+([0-9A-Z]{3} ?[0-9A-Z]{3})/.exec(await this.text());
    return found[1].replace(' ', '');
  }

  /** As the console gives it out for the big screen. */
  displayLink() {
    return this.page.getByLabel('Display link, for the big screen').inputValue();
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
    await this.press(/^End gently This was the last step/);
    await this.page.getByRole('dialog').getByRole('button', { name: 'End gently', exact: true }).click();
    await this.sees('The session has ended');
  }

  /** The receipt, on a page of its own. */
  async openReceipt() {
    const link = await this.page.getByRole('link', { name: 'Receipt' }).getAttribute('href');
    const receipt = await this.context.newPage();
    await receipt.goto(link);
    return receipt;
  }
}
