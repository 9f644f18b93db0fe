// Issue "a whole session": a facilitator, six people and a display walk the ten steps. One comes late, one
// reloads in mid-step, one is without network for twenty seconds. Results are seen after closing only, and
// are true.

import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { steps } from './gentle_process.mjs';
import { checkInSentence, ratingSentence } from './said.mjs';
import { shoot } from './shots.mjs';
import { story } from './story.mjs';
import { until } from './until.mjs';
import { Workshop } from './workshop.mjs';

const OFFLINE_MS = 20_000;
const WRITING = 'Somebody to sit beside me.';

describe('a whole session of ten steps', () => {
  /** @type {Workshop} */
  let room;
  before(async () => {
    room = await Workshop.begin({ title: 'Tuesday circle', expectedPeople: 7 });
  });
  after(() => room?.end());
  const it = story(() => room.shootFailure());

  const step = (number) => steps[number - 1];
  const everybodyIsIn = (number) => room.allSeeStep(number, step(number).title);
  const people = () => room.everybody();

  it('five people come in by the code and wait in the lobby', async () => {
    for (const name of ['ash', 'beech', 'cedar', 'elm', 'fern']) await room.join(name);
    await room.shoot('lobby');
    await room.display.sees(room.code.slice(0, 3));
    assert.match(await people()[0].text(), /at least 3 people/);
  });

  it('step 1 begins for everybody', async () => {
    await room.facilitator.begin();
    await everybodyIsIn(1);
    await room.shoot('step-01-guidance');
  });

  it('step 2: nobody sees the ratings before it closes, and then only three bands in words', async () => {
    await room.facilitator.goToStep(2);
    await everybodyIsIn(2);
    const { ash, beech, cedar, elm, fern } = room.people;
    await ash.rate(3);
    await beech.rate(2);
    await cedar.rate(3);
    await elm.pass();
    await fern.rate(8);
    await shoot(fern.page, 'step-02-strong');
    await fern.button('Submit 8').click();
    await Promise.all(people().map((person) => person.handedIn()));
    await room.shoot('step-02-rating');
    await room.nobodySeesAnyResult();
    const said = ratingSentence([3, 2, 3, null, 8]);
    await room.facilitator.closeStep(2);
    await room.facilitator.showResult(2);
    await room.allSeeResult(said);
    await room.shoot('step-02-result');
  });

  it('step 3: a late one lands in it; a draft and an own answer survive a reload', async () => {
    await room.facilitator.goToStep(3);
    await everybodyIsIn(3);
    const { ash, beech, cedar, elm, fern } = room.people;
    await cedar.choose(['Shoulders']);
    await cedar.reload();
    await cedar.seesStep(3, step(3).title);
    assert.ok(await cedar.choice('Shoulders').isChecked(), 'the draft is still there');
    await cedar.button('Submit').click();
    await cedar.handedIn();
    await cedar.reload();
    await cedar.handedIn();
    assert.ok(await cedar.choice('Shoulders').isChecked(), 'the own answer is still there');

    const late = await room.join('late');
    await late.seesStep(3, step(3).title);
    await ash.checkIn(['Chest']);
    await beech.checkIn(['Chest', 'Belly']);
    await elm.checkIn(['Chest']);
    await fern.pass();
    await late.checkIn(['Belly']);
    await Promise.all(people().map((person) => person.handedIn()));
    await room.shoot('step-03-check-in');
    const choices = [['Chest'], ['Chest', 'Belly'], ['Shoulders'], ['Chest'], null, ['Belly']];
    const said = checkInSentence(choices, step(3).options);
    await room.nobodySees(said);
    await room.facilitator.closeStep(3);
    await room.allSeeResult(said);
    await room.shoot('step-03-result');
  });

  it('step 4: an answer given without network is handed in after twenty seconds, and counted', async () => {
    await room.facilitator.goToStep(4);
    await everybodyIsIn(4);
    const [first, second, third, fourth] = step(4).options;
    const { ash, beech, cedar, elm, fern, late } = room.people;
    await beech.goOffline();
    await beech.sees('The connection is gone. You are still in.');
    await beech.checkIn([first, third]);
    await beech.sees('Kept on this device.');
    await shoot(beech.page, 'step-04-offline');
    await ash.checkIn([first]);
    await cedar.checkIn([second]);
    await elm.checkIn([first, second]);
    await fern.checkIn([fourth]);
    await late.pass();
    await Promise.all([ash, cedar, elm, fern, late].map((person) => person.handedIn()));
    const choices = [[first], [first, third], [second], [first, second], [fourth], null];
    const said = checkInSentence(choices, step(4).options);
    await room.nobodySees(said);
    await beech.comeBackAfter(OFFLINE_MS);
    await beech.handedIn();
    await shoot(beech.page, 'step-04-back');
    await room.facilitator.closeStep(4);
    await room.facilitator.showResult(4);
    await room.allSeeResult(said);
    await room.shoot('step-04-result');
  });

  it('steps 5 and 6 ask nothing', async () => {
    await room.facilitator.goToStep(5);
    await everybodyIsIn(5);
    await room.facilitator.goToStep(6);
    await everybodyIsIn(6);
    await room.shoot('step-06-guidance');
  });

  it('step 7: what is written stays on the device and survives a reload', async () => {
    await room.facilitator.goToStep(7);
    await everybodyIsIn(7);
    const { ash } = room.people;
    await ash.page.getByRole('textbox').first().fill(WRITING);
    await ash.reload();
    await ash.seesStep(7, step(7).title);
    assert.equal(await ash.page.getByRole('textbox').first().inputValue(), WRITING);
    await room.shoot('step-07-reflection');
    await ash.button('I am done').click();
    await ash.handedIn();
    await room.people.elm.pass();
  });

  it('step 8 is a step of thanks', async () => {
    await room.facilitator.goToStep(8);
    await everybodyIsIn(8);
  });

  it('step 9: with fewer than three answers nothing is shown, to anyone', async () => {
    await room.facilitator.goToStep(9);
    await everybodyIsIn(9);
    const { ash, beech, cedar, elm, fern, late } = room.people;
    await ash.checkIn(['Calm']);
    await beech.checkIn(['Curious', 'Calm']);
    for (const person of [cedar, elm, fern, late]) await person.pass();
    await Promise.all(people().map((person) => person.handedIn()));
    await room.facilitator.closeStep(9);
    await room.facilitator.sees('Not enough answers to show.');
    await room.shoot('step-09-withheld');
  });

  it('step 10: the second rating, then an end', async () => {
    await room.facilitator.goToStep(10);
    await everybodyIsIn(10);
    const ratings = [2, 3, 2, 1, 5, 3];
    for (const [index, person] of people().entries()) await person.rate(ratings[index]);
    await Promise.all(people().map((person) => person.handedIn()));
    await room.facilitator.closeStep(10);
    await room.facilitator.showResult(10);
    await room.allSeeResult(ratingSentence(ratings));
    await room.shoot('step-10-result');
    await room.facilitator.endGently();
    await Promise.all(people().map((person) => person.sees('The session has ended')));
    await room.shoot('ended');
  });

  it('the receipt holds what was released and nothing else', async () => {
    const receipt = await room.facilitator.openReceipt();
    const text = () => receipt.locator('body').innerText();
    const first = ratingSentence([3, 2, 3, null, 8]);
    await until('the receipt holds the first rating', async () => (await text()).includes(first));
    assert.match(await text(), /not enough answers/i, 'step 9 is there as withheld');
    assert.ok(!(await text()).includes(WRITING), 'no writing is there');
    await shoot(receipt, 'receipt');
  });

  it('no page reported an error', () => room.assertNothingWentWrong());
});
