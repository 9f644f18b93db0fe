// The exercise that holds every way of answering and every pacing, with a practice round added to it; and a
// library that holds it beside the server's own exercises.

import { readFileSync } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exerciseIn } from './exercise.mjs';

const NAME = 'every-way.en.textproto';
const library = fileURLToPath(new URL('../../server/exercises', import.meta.url));
const written = readFileSync(new URL(`../robots/exercises/${NAME}`, import.meta.url), 'utf8');

// The robots need no practice round here; people in browsers do.
const PRACTICE = `steps {
  id: "practice"
  title: "A practice round"
  prompt { text: "A round in small groups." }
  facilitator_notes: "Form the groups, then let them begin."
  pacing { planned_ms: 300000 timed {} }
  arc: ARC_ACTIVATING
  practice_round {
    roles { id: "therapist" title: "Therapist" card: "You accompany." }
    roles { id: "client" title: "Client" card: "You decide how near it comes." }
    roles { id: "observer" title: "Observer" card: "You watch without stepping in." }
    rotation: 0
  }
}
`;
const BEFORE = 'steps {\n  id: "feelings"\n';
// A step that closes by its clock takes a minute there; nobody here needs that long.
const MINUTE = 'planned_ms: 60000 timed { moves_on: true } bell_every_ms: 20000';
const SHORT = 'planned_ms: 20000 timed { moves_on: true } bell_every_ms: 15000';
const text = written.replace(BEFORE, `${PRACTICE}${BEFORE}`).replace(MINUTE, SHORT);

export const { title, steps } = exerciseIn(text);

/** @returns {Promise<string>} a folder of its own; who made the server with it removes it */
export async function makeLibrary() {
  const folder = await mkdtemp(join(tmpdir(), 'holdspace-library-'));
  await cp(library, folder, { recursive: true });
  await writeFile(join(folder, NAME), text);
  return folder;
}
