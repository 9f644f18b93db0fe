// The gentle process that came with Holdspace is played to its end, one phone of four in German; and what
// remains of it: a receipt on paper, in JSON and in CSV, that holds what was shown and nothing else.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe } from 'node:test';
import { assertAccessible } from './accessible.mjs';
import { GermanPhone } from './german_phone.mjs';
import { amountsOf, filesOf, print, sentenceIn } from './paper.mjs';
import { library, Playing, shipped } from './shipped.mjs';
import { shoot, shotPath } from './shots.mjs';
import { story } from './story.mjs';
import { Workshop } from './workshop.mjs';

const [RUN, CONTRIBUTORS, THRESHOLD, MEASURE] = [0, 6, 7, 8]; // columns of the CSV
const UNDER_10 = 'CONTRIBUTOR_BAND_UNDER_10';

describe('the gentle process, and what remains of it', () => {
  const exercise = shipped('gentle-process');
  /** @type {Workshop} */
  let room;
  let playing;
  let receipt;
  let files;
  before(async () => {
    const made = { title: 'Push and pull, “Tuesday”', expectedPeople: 7, exercises: library };
    room = await Workshop.begin({ ...made, exercise: exercise.title });
    const joining = ['ash', 'beech', 'cedar'].map((name) => room.join(name));
    await Promise.all(joining);
    const phone = await GermanPhone.join(room.browser, room.server.url, room.code, 'linde');
    playing = new Playing(room, exercise, { phone, exercise: shipped('gentle-process', 'de') });
  });
  after(() => room?.end());
  const it = story(async () => {
    await room.shootFailure();
    await playing?.german.phone.page.screenshot({ path: shotPath('failed-linde') });
  });

  it('four people play it to its end, one of them in German', async () => {
    await playing.toItsEnd();
    await playing.german.phone.sees('Die Sitzung ist beendet');
    assert.deepEqual(playing.german.phone.wrong, []);
  });

  it('its receipt prints to one to three pages', async () => {
    receipt = await room.facilitator.openReceipt();
    await receipt.getByRole('table').waitFor();
    // In the table a check-in is said without what few chose.
    const brief = playing.shown.map(({ sentence }) => sentence.split(' Few or none')[0]);
    const page = await receipt.locator('body').innerText();
    for (const said of brief) assert.ok(page.includes(said), `the receipt says “${said}”`);
    await assertAccessible(receipt, 'receipt of the gentle process');
    await shoot(receipt, 'gentle-process-receipt');
    const pages = await print(receipt, shotPath('gentle-process-receipt').replace(/png$/, 'pdf'));
    assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
  });

  it('its JSON holds exactly what was shown', async () => {
    files = await filesOf(receipt, (path) => readFile(path, 'utf8'));
    const released = files.json.runs.filter((run) => run.release);
    const said = released.map(({ step = 0, release }) => {
      const { title, options, pulls } = exercise.steps[step];
      return { title, sentence: sentenceIn(release, options, pulls) };
    });
    assert.deepEqual(said, playing.shown);
    for (const { release } of released) {
      assert.deepEqual([release.contributors, release.threshold], [UNDER_10, 3]);
    }
  });

  it('its CSV holds the same numbers', () => {
    const [head, ...rows] = files.csv;
    assert.ok(rows.every((row) => row.length === head.length), 'every row has every column');
    assert.ok(rows.some((row) => row.includes('Push and pull, “Tuesday”')), 'the title, with its comma');
    const inJson = files.json.runs.flatMap(({ release }, index) =>
      release ? amountsOf(release).map((amount) => [String(index + 1), 'under 10', '3', amount]) : [],
    );
    const inCsv = rows
      .filter((row) => row[RUN] !== '0' && row[MEASURE] !== '')
      .map((row) => [row[RUN], row[CONTRIBUTORS], row[THRESHOLD], row[MEASURE + 1]]);
    assert.deepEqual(inCsv, inJson);
  });

  it('no page reported an error', () => room.assertNothingWentWrong());
});
