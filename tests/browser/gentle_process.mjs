// The exercise as the test needs it: read from the file that the server reads, so that no text stands here
// twice.

import { readFileSync } from 'node:fs';

const file = new URL('../../server/exercises/gentle-process.en.textproto', import.meta.url);
const text = readFileSync(file, 'utf8');

const KINDS = ['guidance', 'intensity_rating', 'check_in', 'reflection', 'break'];

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string} kind
 * @property {boolean} timed
 * @property {boolean} shownWhenSealed
 * @property {string[]} options
 */

/** @type {Step[]} */
export const steps = text
  .split(/^steps \{$/m)
  .slice(1)
  .map((block) => ({
    title: /^ {2}title: "(.*)"$/m.exec(block)[1],
    kind: KINDS.find((kind) => new RegExp(`^ {2}${kind} \\{`, 'm').test(block)),
    timed: /\btimed \{/.test(block),
    shownWhenSealed: /SHOWING_WHEN_SEALED/.test(block),
    options: [...block.matchAll(/options \{ id: "[^"]*" text: "([^"]*)" \}/g)].map((found) => found[1]),
  }));

export const title = /^title: "(.*)"$/m.exec(text)[1];
