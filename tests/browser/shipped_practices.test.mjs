// The unblending practice and the weekly circle that came with Holdspace, each played to its end; in the
// circle one phone of four is in German.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { GermanPhone } from './german_phone.mjs';
import { library, Playing, shipped } from './shipped.mjs';
import { story } from './story.mjs';
import { Workshop } from './workshop.mjs';

describe('exercises that came with Holdspace', () => {
  /** @type {Workshop} */
  let room;
  const it = story(() => room?.shootFailure());
  const begin = async (exercise) => {
    const made = { title: exercise.title, expectedPeople: 7, exercises: library };
    room = await Workshop.begin({ ...made, exercise: exercise.title });
    await Promise.all(['ash', 'beech', 'cedar'].map((name) => room.join(name)));
  };
  const end = async () => {
    room.assertNothingWentWrong();
    await room.end();
  };

  it('the unblending practice is played to its end', async () => {
    const exercise = shipped('unblending');
    await begin(exercise);
    await new Playing(room, exercise).toItsEnd();
    await end();
  });

  it('the weekly circle is played to its end, by one of four in German', async () => {
    const exercise = shipped('weekly-circle');
    await begin(exercise);
    const phone = await GermanPhone.join(room.browser, room.server.url, room.code, 'linde');
    await new Playing(room, exercise, { phone, exercise: shipped('weekly-circle', 'de') }).toItsEnd();
    await phone.sees('Die Sitzung ist beendet');
    assert.deepEqual(phone.wrong, []);
    await end();
  });
});
