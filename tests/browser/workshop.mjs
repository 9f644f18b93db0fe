// Everybody of one session in one browser: the facilitator, the people, the display, and what can be said of
// them all.

import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { Display } from './display.mjs';
import { Facilitator } from './facilitator.mjs';
import { title as exercise } from './gentle_process.mjs';
import { Participant } from './participant.mjs';
import { shoot, shootBigScreen, shotPath } from './shots.mjs';
import { startServer } from './server.mjs';

// Words in which the pictures of small groups speak, and that no prompt of the exercise uses.
const WORDS_OF_RESULTS = /few or none|not enough answers/i;

const nameOf = (one) => one.name ?? one.constructor.name;

export class Workshop {
  static async begin({ title, expectedPeople }) {
    const workshop = new Workshop();
    workshop.server = await startServer();
    try {
      workshop.browser = await launch();
      workshop.facilitator = await Facilitator.open(workshop.browser, workshop.server);
      await shoot(workshop.facilitator.page, 'making');
      await workshop.facilitator.makeSession({ exercise, title, people: expectedPeople });
      workshop.code = await workshop.facilitator.joinCode();
      workshop.display = await Display.open(workshop.browser, await workshop.facilitator.displayLink());
      return workshop;
    } catch (wrong) {
      await workshop.end();
      throw wrong;
    }
  }

  /** @type {Record<string, Participant>} */
  people = {};

  async join(name) {
    this.people[name] = await Participant.join(this.browser, this.server.url, this.code, name);
    return this.people[name];
  }

  everybody() {
    return Object.values(this.people);
  }

  pages() {
    return [this.facilitator, this.display, ...this.everybody()];
  }

  async allSeeStep(number, title) {
    await Promise.all(this.everybody().map((person) => person.seesStep(number, title)));
    await this.facilitator.sees(`Step ${number}, `);
    await this.display.sees(title);
  }

  /** Nobody, the facilitator included, reads what will be the result of the open step (N2). */
  async nobodySees(result) {
    for (const one of this.pages()) {
      assert.ok(!(await one.text()).includes(result), `${nameOf(one)} reads “${result}”`);
    }
  }

  /** Before the first result: no word that results are made of. */
  async nobodySeesAnyResult() {
    for (const one of this.pages()) assert.doesNotMatch(await one.text(), WORDS_OF_RESULTS, nameOf(one));
  }

  /** A shown release says the same to everybody. */
  async allSeeResult(sentence) {
    await Promise.all(this.pages().map((one) => one.sees(sentence)));
  }

  /** Pictures of every kind of page, as it is now. */
  async shoot(name, person = this.everybody()[0]) {
    if (person) await shoot(person.page, `${name}-participant`);
    await shoot(this.facilitator.page, `${name}-console`);
    await shootBigScreen(this.display.page, `${name}-display`);
  }

  /** What stood on every page when something failed, and what the server said. */
  async shootFailure() {
    for (const one of this.pages()) await one.page.screenshot({ path: shotPath(`failed-${nameOf(one)}`) });
    console.error(this.server.log().split('\n').slice(-20).join('\n'));
    for (const one of this.pages()) if (one.wrong.length > 0) console.error(nameOf(one), one.wrong);
  }

  assertNothingWentWrong() {
    for (const one of this.pages()) {
      assert.deepEqual(one.wrong, [], nameOf(one));
    }
  }

  async end() {
    await this.browser?.close();
    await this.server?.stop();
  }
}
