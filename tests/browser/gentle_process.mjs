// The gentle process as it was at first, each step answered in the plainest way: alone in a test's library.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exerciseIn } from './exercise.mjs';

const file = new URL('exercises/gentle-process.en.textproto', import.meta.url);
export const folder = fileURLToPath(new URL('exercises', import.meta.url));

export const { title, steps } = exerciseIn(readFileSync(file, 'utf8'));
