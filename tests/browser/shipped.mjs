// An exercise that came with Holdspace, played to its end as it is: each step is opened, answered, closed and
// shown, and what was shown is kept to be compared.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exerciseIn } from './exercise.mjs';
import { checkInSentence, ratingSentence, shiftSentence, twoPullSentence } from './said.mjs';
import { shotPath } from './shots.mjs';

/** What each person answers, in the order in which they came: mild, and nobody alone. */
const BEFORE = [4, 3, 6, 4];
const NOW = [3, 3, 4, 2];
const PICKED = [0, 0, 1, 0];
const PULLS = [
  [6, 2],
  [5, 2],
  [6, 3],
  [2, 5],
];

/** The folder of them all. */
export const library = fileURLToPath(new URL('../../server/exercises', import.meta.url));

export function shipped(name, language = 'en') {
  const file = new URL(`../../server/exercises/${name}.${language}.textproto`, import.meta.url);
  return { name, ...exerciseIn(readFileSync(file, 'utf8')) };
}

export class Playing {
  /** @type {{ title: string, sentence: string }[]} what was shown, in the order in which it was */
  shown = [];

  /**
   * @param {import('./workshop.mjs').Workshop} room
   * @param exercise in the language of the room
   * @param {{ phone: import('./german_phone.mjs').GermanPhone, exercise: object }} [german] one who reads it
   *   in German; answers last
   */
  constructor(room, exercise, german) {
    Object.assign(this, { room, exercise, german });
  }

  /** From the lobby to the end. */
  async toItsEnd() {
    for (let number = 1; number <= this.exercise.steps.length; number += 1) {
      await this.open(number);
      await this.answer(number);
    }
    await this.room.facilitator.endGently();
    await Promise.all(this.room.everybody().map((person) => person.sees('The session has ended')));
    await this.shoot('ended');
  }

  async open(number) {
    if (number === 1) await this.room.facilitator.begin();
    else await this.room.facilitator.goToStep(number);
    await this.room.allSeeStep(number, this.exercise.steps[number - 1].title);
    await this.german?.phone.seesStep(number, this.german.exercise.steps[number - 1].title);
    await this.shoot(String(number).padStart(2, '0'));
  }

  async answer(number) {
    const step = this.exercise.steps[number - 1];
    const { facilitator } = this.room;
    const sentence = await this.handIn(number);
    if (sentence === null) {
      if (step.takesLines) await facilitator.closeStep(number);
      return;
    }
    await this.room.nobodySees(sentence);
    await this.submit();
    if (!step.byPeople) {
      await facilitator.closeStep(number);
      if (!step.shownWhenSealed) await facilitator.showResult(number);
    }
    await this.room.allSeeResult(sentence);
    await this.germanReadsResult(number);
    await this.shoot(`${String(number).padStart(2, '0')}-result`);
    this.shown.push({ title: step.title, sentence });
  }

  async germanReadsResult(number) {
    if (!this.german) return;
    const { phone, exercise } = this.german;
    await phone.seesResult(exercise.steps[number - 1].title);
    const page = await phone.text();
    const { pulls, ends } = this.exercise.steps[number - 1];
    for (const english of [...pulls, ...ends]) assert.ok(!page.includes(english), `“${english}” is English`);
  }

  /** Everybody chooses. @returns what the group will say, or null where nothing is asked */
  async handIn(number) {
    const step = this.exercise.steps[number - 1];
    const count = this.people().length;
    const numbers = (step.paired ? NOW : BEFORE).slice(0, count);
    const picks = PICKED.slice(0, count);
    const pulls = PULLS.slice(0, count);
    switch (step.kind) {
      case 'intensity_rating':
        await this.each(number, (person, _, index) => person.choose([String(numbers[index])]));
        return step.paired
          ? shiftSentence(numbers.map((now, index) => [BEFORE[index], now]))
          : ratingSentence(numbers);
      case 'check_in':
        await this.each(number, (person, { options }, index) => person.choose([options[picks[index]]]));
        return checkInSentence(
          picks.map((at) => [step.options[at]]),
          step.options,
        );
      case 'two_pull_rating':
        await this.each(number, (person, { pulls: [near, far] }, index) =>
          choosePulls(person, { [near]: pulls[index][0], [far]: pulls[index][1] }),
        );
        return twoPullSentence(pulls, step.pulls);
      default:
        return null;
    }
  }

  async submit() {
    await Promise.all(this.room.everybody().map((person) => person.button('Submit').click()));
    await this.german?.phone.submit();
  }

  people() {
    return [...this.room.everybody(), ...(this.german ? [this.german.phone] : [])];
  }

  /** With the step as each of them reads it. */
  each(number, act) {
    return Promise.all(
      this.people().map((person, index) => {
        const { steps } = person === this.german?.phone ? this.german.exercise : this.exercise;
        return act(person, steps[number - 1], index);
      }),
    );
  }

  /** A phone and the display, at their own sizes. */
  async shoot(name) {
    const at = (page) => shotPath(`${this.exercise.name}-${name}-${page}`);
    await this.room.everybody()[0].page.screenshot({ path: at('phone') });
    await this.room.display.page.screenshot({ path: at('display') });
    await this.german?.phone.page.screenshot({ path: at('phone-de') });
  }
}

async function choosePulls({ page }, pulls) {
  for (const [name, number] of Object.entries(pulls)) {
    const row = page.getByRole('group', { name, exact: true });
    await row.getByRole('radio', { name: String(number), exact: true }).check();
  }
}
