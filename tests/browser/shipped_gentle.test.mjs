// The gentle process that came with Holdspace is played to its end, one phone of four in German.

import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { GermanPhone } from './german_phone.mjs';
import { library, Playing, shipped } from './shipped.mjs';
import { shotPath } from './shots.mjs';
import { story } from './story.mjs';
import { Workshop } from './workshop.mjs';

describe('the gentle process', () => {
  const exercise = shipped('gentle-process');
  /** @type {Workshop} */
  let room;
  let playing;
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
});
