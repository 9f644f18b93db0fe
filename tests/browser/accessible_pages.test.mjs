// Every page, in light and dark and at 320 px: nothing serious that axe finds, nothing to scroll sideways
// (care A8).

import { after, before, describe } from 'node:test';
import { assertAccessible } from './accessible.mjs';
import { openPage, PHONE } from './browser.mjs';
import { steps } from './gentle_process.mjs';
import { shoot } from './shots.mjs';
import { story } from './story.mjs';
import { Workshop } from './workshop.mjs';

describe('every page can be used by everybody', () => {
  /** @type {Workshop} */
  let room;
  before(async () => {
    room = await Workshop.begin({ title: 'Tuesday circle', expectedPeople: 7 });
  });
  after(() => room?.end());
  const it = story(() => room.shootFailure());

  const check = async (name) => {
    await assertAccessible(room.everybody()[0].page, `participant, ${name}`);
    await assertAccessible(room.facilitator.page, `console, ${name}`);
    await assertAccessible(room.display.page, `display, ${name}`);
  };
  const goTo = async (number) => {
    await room.facilitator.goToStep(number);
    await room.allSeeStep(number, steps[number - 1].title);
  };

  it('the landing page and what one reads before coming in', async () => {
    const { context, page } = await openPage(room.browser, PHONE);
    await page.goto(room.server.url);
    await page.getByLabel('Join code').waitFor();
    await assertAccessible(page, 'landing');
    await shoot(page, 'landing');
    await page.getByLabel('Join code').fill('000 000');
    await page.getByRole('button', { name: 'Go in' }).click();
    await page.getByText('No session has this code.').waitFor();
    await assertAccessible(page, 'landing, wrong code');
    await shoot(page, 'landing-wrong-code');
    await page.getByLabel('Join code').fill(room.code.toLowerCase());
    await page.getByRole('button', { name: 'Go in' }).click();
    await page.getByRole('button', { name: 'Come in' }).waitFor();
    await assertAccessible(page, 'welcome');
    await shoot(page, 'welcome');
    await context.close();
  });

  it('the page that makes a session', async () => {
    const page = await room.facilitator.context.newPage();
    await page.goto(`${room.server.url}/facilitate`);
    await page.getByRole('button', { name: 'Make the session' }).waitFor();
    await assertAccessible(page, 'making');
    await page.close();
  });

  it('the lobby', async () => {
    for (const name of ['ash', 'beech', 'cedar']) await room.join(name);
    await check('lobby');
  });

  it('a step that asks nothing, and the cards a person can open', async () => {
    await room.facilitator.begin();
    await room.allSeeStep(1, steps[0].title);
    await check('guidance');
    const { page } = room.people.ash;
    for (const [key, name] of [
      ['Ground myself', 'ground'],
      ['Leave', 'leave'],
    ]) {
      await page.getByRole('button', { name: key }).click();
      await page.getByRole('dialog').waitFor();
      await assertAccessible(page, name);
      await shoot(page, `card-${name}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('a pause', async () => {
    await room.facilitator.press(/^Pause everybody/);
    await room.people.ash.sees('Everybody is paused.');
    await check('paused');
    await room.shoot('paused');
    await room.facilitator.press(/^Go on for everybody/);
  });

  it('a rating, its strong card, and a result', async () => {
    await goTo(2);
    await check('rating');
    const { ash, beech, cedar } = room.people;
    await ash.rate(9);
    await ash.button('Submit 9').waitFor();
    await assertAccessible(ash.page, 'strong card');
    await ash.button('Submit 9').click();
    await beech.rate(3);
    await cedar.rate(2); // three in three bands would be withheld: nobody stands alone in a cell
    for (const person of room.everybody()) await person.handedIn();
    await room.facilitator.closeStep(2);
    await room.facilitator.showResult(2);
    await room.display.sees('few or none');
    await check('result of a rating');
  });

  it('a check-in and its result', async () => {
    await goTo(3);
    await check('check-in');
    for (const person of room.everybody()) await person.checkIn(['Chest']);
    for (const person of room.everybody()) await person.handedIn();
    await room.facilitator.closeStep(3);
    await room.allSeeResult('Most: Chest.');
    await check('result of a check-in');
  });

  it('a reflection', async () => {
    for (const number of [4, 5, 6, 7]) {
      if (number === 5) await room.facilitator.press('Next step');
      else await room.facilitator.goToStep(number);
      await room.allSeeStep(number, steps[number - 1].title);
    }
    await check('reflection');
  });

  it('the ending and the receipt', async () => {
    const { page } = room.facilitator;
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await assertAccessible(page, 'console, ending card');
    await page.getByRole('dialog').getByRole('button', { name: 'End gently' }).click();
    await room.people.ash.sees('The session has ended');
    await check('ended');
    const receipt = await room.facilitator.openReceipt();
    await receipt.getByRole('heading', { level: 1 }).waitFor();
    await assertAccessible(receipt, 'receipt');
  });

  it('no page reported an error', () => room.assertNothingWentWrong());
});
