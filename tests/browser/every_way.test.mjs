// Every way of answering, every pacing and every role in one session: a facilitator with a browser of their
// own, a co-facilitator, a supporter, an observer, eight people and a display. Somebody asks for support; the
// facilitator's browser dies in mid-step and the co-facilitator goes on.

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe } from 'node:test';
import { openPage, PHONE } from './browser.mjs';
import { makeLibrary, steps, title } from './every_way.mjs';
import { leaveQuickly } from './quick_exit.mjs';
import { checkInSentence, ratingSentence, shiftSentence, twoPullSentence } from './said.mjs';
import { shoot } from './shots.mjs';
import { story } from './story.mjs';
import { until } from './until.mjs';
import { Workshop } from './workshop.mjs';

const NAMES = ['ash', 'beech', 'cedar', 'elm', 'fern', 'gorse', 'hazel', 'iris'];
const TIMED_MS = 90_000; // a step of a minute, on a slow machine
const SAID = 'Tea is ready next door.';
const NEAR_FAR = ['towards closeness', 'towards distance'];
const ASKED = 'I would like somebody with me now.';
const LINES = ['The quiet in the afternoon.', 'Somebody laughed, and it was fine.'];

describe('a session with every way of answering', () => {
  /** @type {Workshop} */
  let room;
  let library;
  before(async () => {
    library = await makeLibrary();
    const made = { title: 'Every way', expectedPeople: 20, quickExit: true };
    room = await Workshop.begin({ ...made, exercise: title, exercises: library, ownBrowser: true });
  });
  after(async () => {
    await room?.end();
    if (library) await rm(library, { recursive: true, force: true });
  });
  const it = story(() => room.shootFailure());

  const everybodyIsIn = (number) => room.allSeeStep(number, steps[number - 1].title);
  // Where a step led on by itself, the display may show its result first.
  const allAreIn = (number) => all((person) => person.seesStep(number, steps[number - 1].title));
  const goTo = async (number) => {
    await room.facilitator.goToStep(number);
    await everybodyIsIn(number);
  };
  const people = () => room.everybody();
  const allHandedIn = () => Promise.all(people().map((person) => person.handedIn()));
  const all = (act) => Promise.all(people().map(act));
  const tensionBefore = [8, 5, 6, 5, 7, 3, 2, 3];
  const tensionNow = [4, 3, 3, 2, 5, 3, 2, 3];

  it('a co-facilitator, a supporter and an observer come in by their links', async () => {
    await room.inviteCoFacilitator('Robin');
    room.supporter = await room.inviteHelper('Supporter', 'Sam');
    room.observer = await room.inviteHelper('Observer', 'Kim');
    await room.facilitator.press('Team');
    await room.facilitator.sees('has come');
    await shoot(room.facilitator.page, 'every-team-console');
    await room.facilitator.closeCard();
  });

  it('eight people come in, and step 1 asks nothing of them', async () => {
    await room.joinAll(NAMES);
    await room.shoot('every-lobby');
    await room.facilitator.begin();
    await everybodyIsIn(1);
  });

  it('step 2 closes when its time is over and leads on by itself', async () => {
    await goTo(2);
    await all((person, index) => person.rate(tensionBefore[index]));
    await room.people.ash.button('Submit 8').click();
    await allHandedIn();
    await room.nobodySeesAnyResult();
    await room.facilitator.sees('Step 3, ', TIMED_MS);
    await allAreIn(3);
    await room.allWereShown(steps[1].title, ratingSentence(tensionBefore));
  });

  it('a request for support reaches the two who lead and the supporter, and never the display', async () => {
    const { beech } = room.people;
    const seat = await beech.seat();
    await beech.openSupport();
    await shoot(beech.page, 'every-support-card');
    await beech.closeCard();
    await beech.askForSupport(ASKED);
    await beech.sees('You have asked for support. It has arrived.');
    for (const one of [room.facilitator, room.coFacilitator, room.supporter]) {
      await one.sees(`Seat ${seat}`);
      await one.sees(ASKED);
    }
    await shoot(room.supporter.page, 'every-support-supporter');
    await room.shoot('every-support', beech);
    for (const one of [room.display, room.observer, ...people().filter((person) => person !== beech)]) {
      const page = (await one.text()).toLowerCase();
      assert.ok(!page.includes(`seat ${seat}`) && !page.includes(ASKED.toLowerCase()), one.name);
    }
    await room.supporter.answer(seat, 'On my way');
    await beech.sees('Somebody has seen it and is on the way.');
    await room.facilitator.sees('Told: somebody is on the way');
    await room.supporter.answer(seat, 'Done');
    await beech.sees('Your request has been answered.');
    await beech.button('Put it away').click();
  });

  it('the facilitator’s browser is killed in mid-step and the co-facilitator goes on', async () => {
    const chosen = ['Chest', 'Chest', 'Belly', 'Chest', 'Chest', 'Belly', 'Chest', 'Hands'];
    await all((person, index) => (index < 4 ? person.checkIn([chosen[index]]) : undefined));
    await shoot(room.people.ash.page, 'every-03-body-map');
    await room.killFacilitator();
    await all((person, index) => (index < 4 ? undefined : person.checkIn([chosen[index]])));
    await allHandedIn();
    await room.facilitator.closeStep(3);
    await room.facilitator.showResult(3);
    const choices = chosen.map((one) => [one]);
    await room.allSeeResult(checkInSentence(choices, steps[2].options));
    await room.shootAll('every-03-result');
  });

  it('two pulls lead on when most are ready', async () => {
    await goTo(4);
    await room.shoot('every-04-pulls');
    const pulls = [6, 5, 6, 4, 5, 6, 4].map((near) => [near, 2]);
    const [first, ...others] = people();
    await first.pull({ [NEAR_FAR[0]]: 6, [NEAR_FAR[1]]: 2 });
    await shoot(first.page, 'every-04-pulled');
    await Promise.all(
      others.slice(0, 6).map((person, index) => {
        const [near, far] = pulls[index + 1];
        return person.pull({ [NEAR_FAR[0]]: near, [NEAR_FAR[1]]: far });
      }),
    );
    await allAreIn(5);
    await room.allWereShown(steps[3].title, twoPullSentence(pulls, NEAR_FAR));
  });

  it('practice groups are drawn, and a client stops the round of their group alone', async () => {
    await room.facilitator.press('Form the groups');
    await all((person) => person.sees('Your role in this round:'));
    const roles = await all(async (person) => ({ person, page: await person.text() }));
    const [client] = roles.filter(({ page }) => page.includes('Stop this round'));
    const group = /Group \d+/.exec(client.page)[0];
    const mates = roles.filter(({ page }) => page.includes(`${group}.`)).map(({ person }) => person);
    await shoot(client.person.page, 'every-05-client');
    await client.person.button('Stop this round').click();
    await Promise.all(mates.map((person) => person.sees('This round has stopped.')));
    for (const person of people()) {
      assert.equal((await person.text()).includes('This round has stopped.'), mates.includes(person));
    }
    await room.shoot('every-05-practice');
    await all((person) => person.button('We are done').click());
    await allHandedIn();
  });

  it('a check-in grows by five while people answer, and the last three stay unseen', async () => {
    await goTo(6);
    const first = [['Calm'], ['Calm', 'Curious'], ['Calm'], ['Curious', 'Tired'], ['Tired', 'Calm']];
    const said = checkInSentence(first, steps[5].options);
    const [early, late] = [people().slice(0, 5), people().slice(5)];
    await Promise.all(early.slice(0, 4).map((person, index) => person.checkIn(first[index])));
    await Promise.all(early.slice(0, 4).map((person) => person.handedIn()));
    await room.nobodySees(said);
    await shoot(early[0].page, 'every-06-feelings');
    await early[4].checkIn(first[4]);
    await room.allSeeResult(said);
    // What is in the picture stays: who changes it is told so, and has back what stands there.
    await early[0].checkIn(['Sad']);
    await early[0].sees('Your answer is in the picture.');
    assert.ok(!(await early[0].choice('Sad').isChecked()), 'what stands in the picture is chosen again');
    await Promise.all(late.map((person) => person.checkIn(['Sad', 'Restless'])));
    await Promise.all(late.map((person) => person.handedIn()));
    await room.shootAll('every-06-grows');
    await room.facilitator.closeStep(6);
    await room.facilitator.sees('Go to step 7');
    await room.allSeeResult(said);
  });

  it('a line is handed in, chosen and shown without a name', async () => {
    await goTo(7);
    const { ash, beech, iris } = room.people;
    await iris.chooseOwnTime('No limit');
    await ash.reframe('I am afraid', 'A part of me is afraid');
    await ash.page.getByRole('textbox').first().fill(LINES[0]);
    await ash.shareWritten(LINES[0]);
    await beech.share(LINES[1]);
    await shoot(ash.page, 'every-07-share');
    await ash.button('I am done').click();
    await ash.handedIn();
    await room.facilitator.closeStep(7);
    await iris.sees('The group has finished this step. For you it stays open.');
    await shoot(iris.page, 'every-07-own-time');
    await iris.button('Go on with the group').click();
    await iris.sees('Time is over. What you wrote is still here.');
    await room.facilitator.showLines(steps[6].title, [LINES[0]]);
    await room.allSeeResult(LINES[0]);
    for (const one of room.pages().filter((page) => page !== beech)) {
      assert.ok(!(await one.text()).includes(LINES[1]), `${one.name} reads a line that nobody chose`);
    }
    await room.shoot('every-07-lines');
  });

  it('a quick rating is asked in two taps', async () => {
    await room.facilitator.askInBetween(/^Tension/);
    await room.allSeeBetween('Tension');
    await room.people.iris.chooseOwnTime('With the group');
    await room.shoot('every-quick');
    const ratings = [2, 3, 2, 2, 5, 6, 2];
    await Promise.all(ratings.map((rating, index) => people()[index].rate(rating)));
    await room.facilitator.press(/^Show the result To everybody/);
    await room.allSeeResult(ratingSentence(ratings));
  });

  it('a step of readiness closes by itself when most are ready', async () => {
    await goTo(8);
    await room.shoot('every-08-ready');
    const ready = people().slice(0, 7);
    await Promise.all(ready.map((person) => person.button('I am ready').click()));
    await all((person) => person.sees('This step is closed. The group goes on.'));
  });

  it('there is more time for everybody, a pause, and a move that is taken back', async () => {
    await goTo(9);
    await room.facilitator.press('+5 min');
    await all((person) => person.sees('About 5 minutes left'));
    await room.shoot('every-09-break');
    await room.facilitator.press(/^Pause everybody/);
    await all((person) => person.sees('Everybody is paused.'));
    await room.facilitator.sees('Paused for everybody.');
    await room.facilitator.press(/^Go on for everybody/);
    await room.allSeeNoMore('Everybody is paused.');
    await room.facilitator.goToStep(10);
    await room.facilitator.press(/^Undo/);
    await everybodyIsIn(9);
  });

  it('go to grounding and back', async () => {
    await room.facilitator.press(/^Go to grounding/);
    await room.allSeeBetween('Back to here and now');
    await room.shootAll('every-grounding');
    await goTo(10);
  });

  it('one line to everybody', async () => {
    await room.facilitator.sayToAll(SAID);
    await room.allSeeResult(SAID);
    await room.shoot('every-10-line');
    await room.facilitator.takeLineDown();
    await room.allSeeNoMore(SAID);
  });

  it('a quality is chosen, and shown by whoever leads', async () => {
    const chosen = ['Calm', 'Calm', 'Clarity', 'Calm', 'Calm', 'Clarity', 'Calm', 'Clarity'];
    await all((person, index) => person.checkIn([chosen[index]]));
    await allHandedIn();
    await room.facilitator.closeStep(10);
    await room.facilitator.showResult(10);
    const choices = chosen.map((one) => [one]);
    await room.allSeeResult(checkInSentence(choices, steps[9].options));
    await room.shoot('every-10-result');
  });

  it('a locked room turns a newcomer away in kind words, and lets back in who has a seat', async () => {
    await room.facilitator.press('Lock the room');
    await room.facilitator.sees('Locked. Nobody new comes in');
    const { context, page } = await openPage(room.browser, PHONE);
    await page.goto(`${room.server.url}/join#${room.code}`);
    await page.getByText('The room is closed now.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Come in' }).count(), 0);
    await shoot(page, 'every-locked');
    await context.close();
    await room.people.cedar.reload();
    await room.people.cedar.seesStep(10, steps[9].title);
    await room.facilitator.press('Open the room');
    await room.facilitator.sees('Who comes late lands in the present step.');
  });

  it('the shift is shown and nothing else of the pair', async () => {
    await goTo(11);
    await all((person, index) => person.rate(tensionNow[index]));
    await allHandedIn();
    await shoot(room.people.ash.page, 'every-11-after');
    await room.facilitator.closeStep(11);
    await room.facilitator.showResult(11);
    await room.allSeeResult(shiftSentence(tensionBefore.map((rating, index) => [rating, tensionNow[index]])));
    const wall = await room.display.text();
    assert.doesNotMatch(wall, /at 0 to 3|middle/i, 'the display shows no rating beside the shift');
    await room.shootAll('every-11-shift');
  });

  it('quick exit covers the page at once', async () => {
    await leaveQuickly(room.people.hazel);
    room.forget('hazel');
  });

  it('it ends gently, and the receipt holds what was released', async () => {
    await room.facilitator.endGently();
    await all((person) => person.sees('The session has ended'));
    await room.supporter.sees('The session has ended');
    await room.shootAll('every-ended');
    const receipt = await room.facilitator.openReceipt();
    const pairs = tensionBefore.map((rating, index) => [rating, tensionNow[index]]);
    const text = () => receipt.locator('body').innerText();
    await until('the receipt holds the shift', async () => (await text()).includes(shiftSentence(pairs)));
    const ratings = (await text()).match(/at 0 to 3/g);
    assert.equal(ratings.length, 2, 'the rating before and the quick one, and none of the pair');
    for (const line of LINES) assert.ok(!(await text()).includes(line), 'no line is kept');
    await shoot(receipt, 'every-receipt');
  });

  it('no page reported an error', () => room.assertNothingWentWrong());
});
