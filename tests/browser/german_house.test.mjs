// A house that speaks German: whoever makes, leads, shows, helps, watches and keeps a session reads German,
// and no English word is left on their pages.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, openPage, PHONE } from './browser.mjs';
import { Display } from './display.mjs';
import { englishOn, GERMAN, GermanDesk } from './german_desk.mjs';
import { GermanPhone } from './german_phone.mjs';
import { takeUp } from './invited.mjs';
import { startServer } from './server.mjs';
import { shoot, shootBigScreen } from './shots.mjs';
import { story } from './story.mjs';

const TITLE = 'Wie sind wir heute da?';
const SERIES = 'Dienstags';
const WORDS = [['Ruhig'], ['Ruhig'], ['Müde'], ['Ruhig', 'Neugierig'], ['Müde']];
const LOADS = [2, 3, 3, 5, 2];
const shipped = fileURLToPath(new URL('../../server/exercises', import.meta.url));

describe('a house that speaks German', () => {
  let exercises;
  let server;
  let browser;
  /** @type {GermanDesk} */
  let desk;
  let display;
  let people;
  before(async () => {
    // Those there are in German.
    exercises = await mkdtemp(join(tmpdir(), 'holdspace-german-'));
    for (const name of await readdir(shipped)) {
      if (/^(pulse-check|quick-steps)\./.test(name)) await cp(join(shipped, name), join(exercises, name));
    }
    server = await startServer({ exercises });
    browser = await launch();
    desk = await GermanDesk.open(browser, server);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await rm(exercises, { recursive: true, force: true });
  });
  const it = story(async () => {
    await shoot(desk.page, 'failed-german');
    console.error(desk.wrong, await desk.text(), server.log().split('\n').slice(-5).join('\n'));
  });

  const all = (act) => Promise.all(people.map(act));
  const speaksGerman = async (page, name) => {
    await shoot(page, `german-${name}`);
    assert.deepEqual(await englishOn(page), []);
  };
  const cardSpeaksGerman = async (key, name) => {
    await desk.press(key);
    await desk.dialog().waitFor();
    await speaksGerman(desk.page, name);
    await desk.closeCard();
  };

  it('what is refused is refused in German', async () => {
    const { page: phone } = await openPage(browser, PHONE, GERMAN);
    await phone.goto(`${server.url}/join#ZZZZZZ`);
    await phone.getByText('Keine Sitzung hat diesen Code.').waitFor();
    await speaksGerman(phone, 'wrong-code');
    const { page: stranger } = await openPage(browser, PHONE, GERMAN);
    await stranger.goto(`${server.url}/facilitate#key=${'A'.repeat(43)}`);
    await stranger.getByText('Der Server kennt diesen Schlüssel nicht').waitFor();
    await speaksGerman(stranger, 'wrong-key');
  });

  it('a session is made, shown and entered', async () => {
    await speaksGerman(desk.page, 'making');
    await desk.makeSession({ exercise: TITLE, title: TITLE, people: 5, series: SERIES });
    await speaksGerman(desk.page, 'console-lobby');
    display = await Display.open(browser, await desk.displayLink(), GERMAN);
    await display.sees('Scanne das Quadrat');
    const code = await desk.joinCode();
    const joining = LOADS.map((_, index) => GermanPhone.join(browser, server.url, code, `mensch ${index}`));
    people = await Promise.all(joining);
    await display.sees('5 Menschen sind da.');
    assert.deepEqual(await englishOn(display.page), []);
  });

  it('is led to its end, and shown on the big screen', async () => {
    await desk.begin();
    await desk.goToStep(2);
    await speaksGerman(desk.page, 'console-step');
    await all((person, index) => person.checkIn(WORDS[index]));
    await desk.goToStep(3);
    await display.sees('Geantwortet wird auf dem eigenen Gerät.');
    assert.deepEqual(await englishOn(display.page), []);
    await all((person, index) => person.rate(LOADS[index]));
    await all((person) => person.sees('Die meisten bei 0 bis 3'));
    await display.sees('Die meisten bei 0 bis 3');
    await speaksGerman(desk.page, 'console-shown');
    await shootBigScreen(display.page, 'german-display');
    assert.deepEqual(await englishOn(display.page), []);
  });

  it('its cards speak German', async () => {
    await cardSpeaksGerman('Dazwischen fragen …', 'card-between');
    await cardSpeaksGerman('Eine Zeile …', 'card-line');
    await cardSpeaksGerman('Tasten', 'card-keys');
    await cardSpeaksGerman('Zu einem Schritt …', 'card-steps');
    await cardSpeaksGerman('Anheben …', 'card-threshold');
    await cardSpeaksGerman('Team', 'card-team');
  });

  it('who helps and who watches reads German', async () => {
    const helper = await takeUp(browser, await desk.invite('Begleitung', 'Mara'), PHONE, GERMAN);
    await helper.page.getByText('Niemand wartet.').waitFor();
    await people[0].asksForHelp('Ich möchte nachher reden.');
    await helper.page.getByRole('button', { name: /^Gesehen/ }).waitFor();
    await helper.page.getByText('„Ich möchte nachher reden.“').first().waitFor();
    await speaksGerman(helper.page, 'supporter');
    const watcher = await takeUp(browser, await desk.invite('Beobachtung', 'Jo'), PHONE, GERMAN);
    await watcher.page.getByText('Du siehst zu.').waitFor();
    await speaksGerman(watcher.page, 'observer');
    assert.deepEqual([...helper.wrong, ...watcher.wrong], []);
  });

  it('it ends, and its sheet is kept', async () => {
    await desk.goToStep(4);
    await desk.endGently();
    await speaksGerman(desk.page, 'console-ended');
    await display.sees('Die Sitzung ist beendet');
    const sheet = await desk.openReceipt();
    await sheet.getByText('Was auf diesem Blatt nicht steht.').waitFor();
    await speaksGerman(sheet, 'receipt');
  });

  it('the library, an exercise and the series speak German', async () => {
    const { page } = desk;
    await page.goto(`${server.url}/library`);
    await page.getByRole('heading', { name: 'Kamen mit Holdspace' }).waitFor();
    await speaksGerman(page, 'library');
    await desk.press('Eine neue Übung beginnen');
    await page.getByText('Es fehlt nichts: sie kann gespeichert werden.').waitFor();
    await speaksGerman(page, 'designer');
    await page.goto(`${server.url}/series`);
    await page.getByText('1 Sitzung', { exact: true }).waitFor();
    await speaksGerman(page, 'series');
    await page.getByRole('link', { name: `${SERIES} ansehen` }).click();
    await page.getByRole('rowheader', { name: 'Neugierig' }).waitFor();
    await speaksGerman(page, 'trend');
    const { page: empty } = await openPage(browser, PHONE, GERMAN);
    await empty.goto(`${server.url}/display`);
    await empty.getByText('Diese Leinwand gehört zu keiner Sitzung').waitFor();
    assert.deepEqual([...desk.wrong, ...display.wrong], []);
  });
});
