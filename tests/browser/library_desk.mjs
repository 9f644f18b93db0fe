// The library and its designer, as a facilitator without a mouse uses them.

import { readFile } from 'node:fs/promises';
import { Keyboard } from './keyboard.mjs';

export class LibraryDesk {
  /** @param {import('./facilitator.mjs').Facilitator} facilitator who holds the key of that server */
  static async open(facilitator, server) {
    await facilitator.button('Make the session').waitFor();
    await facilitator.page.goto(`${server.url}/library`);
    return new LibraryDesk(facilitator.page);
  }

  constructor(page) {
    this.page = page;
    this.keyboard = new Keyboard(page);
  }

  key(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  sees(text) {
    return this.page.getByText(text).first().waitFor();
  }

  press(name) {
    return this.keyboard.enter(this.key(name));
  }

  async begin() {
    await this.press('Begin a new exercise');
    await this.key('Save as a new version').waitFor();
  }

  step(title) {
    return this.page.locator('.step-list li button', { hasText: title });
  }

  async chooseStep(title) {
    await this.keyboard.enter(this.step(title));
    await this.page.locator('.step-list button[aria-current=step]', { hasText: title }).waitFor();
  }

  /** The exercise's own fields: a step's title has the same label. */
  writeAbout(fields) {
    return this.writeIn('.about', fields);
  }

  writeInStep(fields) {
    return this.writeIn('.step-fields', fields);
  }

  async writeIn(part, fields) {
    for (const [label, text] of Object.entries(fields)) {
      await this.keyboard.write(this.page.locator(part).getByLabel(label, { exact: true }), text);
    }
  }

  async titles() {
    const rows = await this.page.locator('.step-list li b').allInnerTexts();
    return rows.map((row) => row.replace(/^\d+\s+/, ''));
  }

  /** @param {number} version which one it becomes */
  async save(version) {
    await this.sees('Nothing is missing: it can be saved.');
    await this.press('Save as a new version');
    await this.sees(`Saved as version ${version}.`);
  }

  /** @returns {Promise<{ path: string, text: string }>} the file that the browser keeps */
  async export(key) {
    const coming = this.page.waitForEvent('download');
    await this.press(key);
    const path = await (await coming).path();
    return { path, text: await readFile(path, 'utf8') };
  }

  async importText(text) {
    await this.keyboard.reach(this.page.getByLabel('Or paste its text here'));
    await this.page.keyboard.insertText(text);
    await this.press('Check and open it');
    await this.key('Save as a new version').waitFor();
  }

  async importFile(path) {
    await this.page.getByLabel('Choose a file').setInputFiles(path);
    await this.key('Save as a new version').waitFor();
  }
}
