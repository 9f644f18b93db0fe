// An exercise of one's own: made in the designer by keyboard alone, played, carried to another server as a
// file, and played there.

import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { launch } from './browser.mjs';
import { Facilitator } from './facilitator.mjs';
import { LibraryDesk } from './library_desk.mjs';
import { Participant } from './participant.mjs';
import { ratingSentence } from './said.mjs';
import { startServer } from './server.mjs';
import { shoot } from './shots.mjs';
import { story } from './story.mjs';

const OURS = { title: 'A small pause', id: 'a-small-pause' };
const STEPS = ['Arrive', 'Listen', 'Come back', 'Close'];
const ID_LABEL = 'Short name, for files and links: small letters, digits and hyphens';
const PROMPT_LABEL = 'Prompt: the sentence or question, set large';
const RATINGS = [2, 3, 5];

describe('an exercise of one’s own', () => {
  let browser;
  const servers = [];
  const desks = [];
  let asJson;
  let asText;
  before(async () => {
    browser = await launch();
    for (let count = 0; count < 2; count += 1) {
      servers.push(await startServer());
      desks.push(await Facilitator.open(browser, servers[count]));
    }
  });
  after(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.stop()));
  });
  const it = story(async () => {
    for (const [index, { page, wrong }] of desks.entries()) {
      await shoot(page, `failed-desk-${index}`);
      console.error(wrong, servers[index].log().split('\n').slice(-5).join('\n'));
    }
  });

  /** To its end, with three people who rate. */
  const play = async (desk, server) => {
    await desk.page.goto(`${server.url}/facilitate`);
    await desk.makeSession({ exercise: OURS.title, title: OURS.title, people: 5 });
    const code = await desk.joinCode();
    const joining = RATINGS.map((rating) => Participant.join(browser, server.url, code, `rates ${rating}`));
    const people = await Promise.all(joining);
    const all = (act) => Promise.all(people.map(act));
    await desk.begin();
    await desk.goToStep(2);
    await all((person) => person.seesStep(2, 'Listen'));
    await all((person, index) => person.rate(RATINGS[index]));
    await all((person) => person.handedIn());
    await desk.closeStep(2);
    await desk.showResult(2);
    await all((person) => person.sees(ratingSentence(RATINGS)));
    await desk.goToStep(3);
    await desk.goToStep(4);
    await desk.endGently();
    await all((person) => person.sees('The session has ended'));
    for (const { context, wrong } of people) {
      assert.deepEqual(wrong, []);
      await context.close();
    }
  };

  it('a facilitator makes it in the designer by keyboard alone', async () => {
    const desk = await LibraryDesk.open(desks[0], servers[0]);
    await desk.page.getByRole('heading', { name: 'Came with Holdspace' }).waitFor();
    await shoot(desk.page, 'library');
    await desk.begin();
    await desk.writeAbout({ Title: OURS.title, [ID_LABEL]: OURS.id });
    await desk.chooseStep('Turn inward');
    await desk.writeInStep({ Title: 'Listen', [PROMPT_LABEL]: 'How loud is it, right now?' });
    await desk.writeInStep({ 'Planned minutes': '4' });
    await desk.keyboard.chooseNext('What people may answer');
    await desk.writeInStep({ 'Words at 0': 'still', 'Words at 10': 'as loud as can be' });
    await desk.sees('Planned: about 13 minutes');
    await desk.press('Double it');
    assert.deepEqual(await desk.titles(), ['Arrive', 'Listen', 'Listen', 'Come back', 'Close']);
    await desk.press('Remove it');
    await desk.chooseStep('Arrive');
    await desk.keyboard.press('Alt+ArrowDown');
    assert.deepEqual(await desk.titles(), ['Listen', 'Arrive', 'Come back', 'Close']);
    await shoot(desk.page, 'designer-faults');
    await desk.keyboard.press('Alt+ArrowUp');
    assert.deepEqual(await desk.titles(), STEPS);
    await desk.chooseStep('Listen');
    await desk.save(1);
    await shoot(desk.page, 'designer');
  });

  it('runs it with three people to its end', () => play(desks[0], servers[0]));

  it('exports it, as JSON and as textproto', async () => {
    await desks[0].page.goto(`${servers[0].url}/library/${OURS.id}`);
    const desk = new LibraryDesk(desks[0].page);
    asJson = await desk.export('All languages, as JSON');
    asText = await desk.export('Text, en');
    const { title, steps } = JSON.parse(asJson.text).languages[0];
    assert.deepEqual({ title, steps: steps.map((step) => step.title) }, { title: OURS.title, steps: STEPS });
    assert.match(asText.text, /^title: "A small pause"$/m);
  });

  it('imports it on a second server, from either file', async () => {
    const desk = await LibraryDesk.open(desks[1], servers[1]);
    await desk.importText(asJson.text);
    assert.deepEqual(await desk.titles(), STEPS);
    await desk.save(1);
    await desk.page.goto(`${servers[1].url}/library`);
    await desk.importFile(asText.path);
    assert.deepEqual(await desk.titles(), STEPS);
    const again = await desk.export('Text, en');
    assert.equal(again.text, asText.text.replace(/^version: 1\n/m, ''));
    // The server has one of that name by now, and would not let it be written over.
    await desk.writeAbout({ Title: 'From a text', [ID_LABEL]: 'from-a-text' });
    await desk.save(1);
  });

  it('and runs it there to its end', () => play(desks[1], servers[1]));

  it('no page reported an error', () => {
    for (const { wrong } of desks) assert.deepEqual(wrong, []);
  });
});
