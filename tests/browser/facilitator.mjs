// The facilitator at a desktop: makes a session, leads it, reads its results and its receipt.

import { DESKTOP, openPage } from './browser.mjs';
import { takeUp } from './invited.mjs';
import { until } from './until.mjs';

export class Facilitator {
  name = 'facilitator';

  static async open(browser, server) {
    const facilitator = new Facilitator(await openPage(browser, DESKTOP));
    await facilitator.page.goto(server.facilitatorLink);
    return facilitator;
  }

  /** As a co-facilitator, by the link of an invitation. */
  static async takeUp(browser, link) {
    const facilitator = new Facilitator(await takeUp(browser, link, DESKTOP));
    facilitator.name = 'co-facilitator';
    await facilitator.page.getByRole('button', { name: 'Team' }).waitFor();
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

  async makeSession({ exercise, title, people, quickExit = false }) {
    await this.page.getByRole('radio', { name: exercise }).check();
    await this.page.getByLabel('What is the session called?').fill(title);
    await this.page.getByLabel('For how many people?').fill(String(people));
    await this.nameWhereToTurn();
    if (quickExit) await this.page.getByLabel('A quick exit on every participant’s screen').check();
    await this.button('Make the session').click();
    await this.button(/^Begin with step 1/).waitFor();
  }

  /** A session that is no rehearsal names at least one place where people can turn. */
  async nameWhereToTurn() {
    const box = this.page.locator('details', { hasText: 'Where people can turn' });
    const name = box.getByLabel('Name', { exact: true }).first();
    if (!(await name.isVisible())) await box.locator('summary').click();
    await name.fill('The helpline');
    const what = box.getByLabel('What it is, and how to reach it').first();
    await what.fill('Somebody to talk to, day and night.');
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

  dialog() {
    return this.page.getByRole('dialog');
  }

  /**
   * @param {'Co-facilitator' | 'Supporter' | 'Observer'} role
   * @returns the link, as the console gives it out
   */
  async invite(role, name) {
    await this.press('Team');
    await this.dialog().getByRole('radio', { name: role }).check();
    await this.dialog().getByLabel('Name, for this list only').fill(name);
    await this.dialog().getByRole('button', { name: 'Make the invitation' }).click();
    const link = await this.dialog().getByLabel(/^Invitation link/).inputValue();
    await this.closeCard();
    return link;
  }

  async closeCard() {
    await this.page.keyboard.press('Escape');
    await this.dialog().waitFor({ state: 'detached' });
  }

  async sayToAll(line) {
    await this.press(/^One line/);
    await this.dialog().getByLabel('The line').fill(line);
    await this.dialog().getByRole('button', { name: 'Say it to everybody' }).click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  async takeLineDown() {
    await this.press(/^One line/);
    await this.dialog().getByRole('button', { name: 'Take it down' }).click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  /** Two taps: one opens the card, one asks. */
  async askInBetween(title) {
    await this.press(/^Ask in between/);
    await this.dialog().getByRole('button', { name: title }).click();
  }

  /** The lines of a step, chosen by what stands in them. */
  async showLines(step, lines) {
    await this.press(`Read the lines of ${step}`);
    for (const line of lines) await this.dialog().getByRole('checkbox', { name: line }).check();
    await this.dialog().getByRole('button', { name: /^Show (this line|these)/ }).click();
    await this.dialog().waitFor({ state: 'detached' });
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
