// Everybody of one session in one browser: the facilitator, the people, the display, and what can be said of
// them all.

import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { Display } from './display.mjs';
import { Facilitator } from './facilitator.mjs';
import { folder, title as gentle } from './gentle_process.mjs';
import { Companion } from './companion.mjs';
import { launchKillable } from './killable_browser.mjs';
import { Participant } from './participant.mjs';
import { shoot, shootBigScreen, shotPath } from './shots.mjs';
import { startServer } from './server.mjs';
import { until } from './until.mjs';

// Words in which the pictures of small groups speak, and that no prompt of the exercise uses.
const WORDS_OF_RESULTS = /few or none|not enough answers/i;

const nameOf = (one) => one.name ?? one.constructor.name;

export class Workshop {
  /**
   * @param {object} wish
   * @param {string} [wish.exercise] by its title
   * @param {string} [wish.exercises] the server's library
   * @param {boolean} [wish.ownBrowser] the facilitator has one, so that it can be killed
   */
  static async begin(wish) {
    const { title, expectedPeople, quickExit, exercise = gentle, exercises = folder, ownBrowser } = wish;
    const workshop = new Workshop();
    workshop.server = await startServer({ exercises });
    try {
      workshop.browser = await launch();
      workshop.ownBrowser = ownBrowser ? await launchKillable() : undefined;
      const desk = workshop.ownBrowser?.browser ?? workshop.browser;
      workshop.facilitator = await Facilitator.open(desk, workshop.server);
      await shoot(workshop.facilitator.page, 'making');
      await workshop.facilitator.makeSession({ exercise, title, people: expectedPeople, quickExit });
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
  /** @type {(Facilitator | Helper)[]} */
  companions = [];

  async join(name) {
    this.people[name] = await Participant.join(this.browser, this.server.url, this.code, name);
    return this.people[name];
  }

  /** All at once, as when a group comes in; they stand in the order of their names here. */
  async joinAll(names) {
    const join = (name) => Participant.join(this.browser, this.server.url, this.code, name);
    for (const person of await Promise.all(names.map(join))) this.people[person.name] = person;
  }

  /** Who helps to hold the session; comes in by the link that the console gives out. */
  async inviteCoFacilitator(name) {
    const link = await this.facilitator.invite('Co-facilitator', name);
    this.coFacilitator = await Facilitator.takeUp(this.browser, link);
    this.companions.push(this.coFacilitator);
  }

  async inviteHelper(role, name) {
    const link = await this.facilitator.invite(role, name);
    const companion = await Companion.takeUp(this.browser, link, role.toLowerCase());
    this.companions.push(companion);
    return companion;
  }

  /** The facilitator's browser is gone, without a word to anybody; who is left leads from now on. */
  async killFacilitator() {
    await this.ownBrowser.kill();
    this.facilitator = this.coFacilitator;
    this.companions = this.companions.filter((companion) => companion !== this.coFacilitator);
  }

  /** Goes of their own accord, and is asked nothing any more. */
  forget(name) {
    delete this.people[name];
  }

  everybody() {
    return Object.values(this.people);
  }

  pages() {
    return [this.facilitator, ...this.companions, this.display, ...this.everybody()];
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
    const readers = this.pages().filter((one) => one.name !== 'supporter');
    await Promise.all(readers.map((one) => one.sees(sentence)));
  }

  /** The same, where a step was asked in between. */
  async allSeeBetween(title) {
    await Promise.all(this.everybody().map((person) => person.sees(title)));
    await this.facilitator.sees(`In between, ${title}`);
    await this.display.sees(title);
  }

  /** What stood on every page was taken down. */
  async allSeeNoMore(text) {
    const gone = async (one) => !(await one.text()).includes(text);
    await Promise.all(
      this.pages().map((one) => until(`${nameOf(one)} sees “${text}” no more`, () => gone(one))),
    );
  }

  /** Pictures of every kind of page, as it is now. */
  async shoot(name, person = this.everybody()[0]) {
    await Promise.all([
      person ? shoot(person.page, `${name}-participant`) : undefined,
      shoot(this.facilitator.page, `${name}-console`),
      shootBigScreen(this.display.page, `${name}-display`),
    ]);
  }

  /** The pages of those who help as well. */
  async shootAll(name) {
    await this.shoot(name);
    const helpers = this.companions.map((one) => shoot(one.page, `${name}-${one.name}`));
    await Promise.all(helpers);
  }

  /** A release of an earlier step, which stands among those that were shown so far. */
  async allWereShown(title, sentence) {
    await Promise.all(this.everybody().map((person) => person.wasShown(title, sentence)));
    assert.ok(!(await this.supporter.text()).includes(sentence), 'a supporter sees no result');
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
    await this.ownBrowser?.kill();
    await this.browser?.close();
    await this.server?.stop();
  }
}
