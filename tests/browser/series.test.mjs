// Three sessions of one series: the lobby says what is kept, and the facilitator sees the trend as a picture
// that says of each session what was released there, and where the group changed.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe } from 'node:test';
import { assertAccessible } from './accessible.mjs';
import { launch, openPage, PHONE } from './browser.mjs';
import { Display } from './display.mjs';
import { Facilitator } from './facilitator.mjs';
import { Participant } from './participant.mjs';
import { ratingSentence } from './said.mjs';
import { startServer } from './server.mjs';
import { shoot } from './shots.mjs';
import { story } from './story.mjs';

const EXERCISE = 'One question';
const SERIES = 'Tuesdays';
const KEPT =
  `This session belongs to the series “${SERIES}”: ` +
  'the group’s results are kept there, never yours alone.';
const FIRST = [2, 3, 5];
const SECOND = [5, 6, 2];
const THIRD = [2, 2, 2, 2, 2, 2, 5, 5, 5, 5];
const exercises = fileURLToPath(new URL('exercises_of_a_series', import.meta.url));

describe('a series of three sessions', () => {
  let server;
  let browser;
  /** @type {Facilitator} */
  let facilitator;
  before(async () => {
    server = await startServer({ exercises });
    browser = await launch();
    facilitator = await Facilitator.open(browser, server);
    await facilitator.button('Make the session').waitFor();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  const it = story(async () => {
    await shoot(facilitator.page, 'failed-series');
    console.error(facilitator.wrong, server.log().split('\n').slice(-5).join('\n'));
  });

  const make = async (people, choice, title) => {
    const { page } = facilitator;
    await page.goto(`${server.url}/facilitate`);
    await page.getByLabel('Does it belong to a series?').selectOption({ label: choice });
    if (title) await page.getByLabel('What is the series called?').fill(title);
    await facilitator.makeSession({ exercise: EXERCISE, title: EXERCISE, people });
    return facilitator.joinCode();
  };

  /** To its end, with as many people as there are ratings. */
  const play = async (code, ratings, said) => {
    const joining = ratings.map((_, index) => Participant.join(browser, server.url, code, `person ${index}`));
    const people = await Promise.all(joining);
    const all = (act) => Promise.all(people.map(act));
    await facilitator.begin();
    await facilitator.goToStep(2);
    await all((person, index) => person.rate(ratings[index]));
    await all((person) => person.handedIn());
    await facilitator.closeStep(2);
    await all((person) => person.sees(said));
    await facilitator.goToStep(3);
    await facilitator.endGently();
    for (const { context, wrong } of people) {
      assert.deepEqual(wrong, []);
      await context.close();
    }
  };

  it('the first is made with the series, and its lobby says what is kept', async () => {
    const code = await make(5, 'A new series…', SERIES);
    const display = await Display.open(browser, await facilitator.displayLink());
    await display.sees(`What is shown is kept in the series “${SERIES}”; nothing else is.`);
    await display.context.close();
    const { context, page } = await openPage(browser, PHONE);
    await page.goto(`${server.url}/join#${code}`);
    await page.getByText(KEPT).waitFor();
    await shoot(page, 'series-welcome');
    await context.close();
    await play(code, FIRST, ratingSentence(FIRST));
  });

  it('a second follows with as many people, and a third with ten', async () => {
    await play(await make(5, SERIES), SECOND, ratingSentence(SECOND));
    await play(await make(20, SERIES), THIRD, 'About 6 at 2 and 3 at 5; elsewhere few or none.');
  });

  it('the trend says of each session what was released', async () => {
    const { page } = facilitator;
    await page.goto(`${server.url}/series`);
    await page.getByText('3 sessions').waitFor();
    await shoot(page, 'series-list');
    await page.getByRole('link', { name: `Look at ${SERIES}` }).click();
    await page.getByRole('table').waitFor();
    await shoot(page, 'series-trend');
    assert.deepEqual(await pointsOf(page), [
      ['0–3', 'most', 'few or none', 'about 6'],
      ['4–6', 'few or none', 'most', 'about 3'],
      ['7–10', 'few or none', 'few or none', 'few or none'],
    ]);
    assert.deepEqual(await hatchesOf(page), [
      ['dense', '', 'dense'],
      ['', 'dense', 'middle'],
      ['', '', ''],
    ]);
  });

  it('“the group changed” stands only where its band did', async () => {
    const row = facilitator.page.getByRole('row', { name: /^People who answered/ });
    const said = await row.getByRole('cell').allInnerTexts();
    assert.deepEqual(
      said.map((text) => text.replace(/\s+/g, ' ').trim()),
      ['under 10', 'under 10', '10–19 the group changed'],
    );
    await assertAccessible(facilitator.page, 'trend');
  });

  it('no page reported an error', () => assert.deepEqual(facilitator.wrong, []));
});

/** The rows of the three bands, in words. */
async function pointsOf(page) {
  const rows = await page.getByRole('row', { name: /^\d/ }).all();
  return Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((text) => text.trim())),
  );
}

/** How densely each cell of those rows is hatched. */
async function hatchesOf(page) {
  const rows = await page.getByRole('row', { name: /^\d/ }).all();
  return Promise.all(
    rows.map((row) =>
      row.locator('td svg').evaluateAll((drawings) =>
        drawings.map((svg) => /(dense|middle|wide)/.exec(svg.innerHTML)?.[0] ?? ''),
      ),
    ),
  );
}
