// An exercise as a test needs it: read from the file that the server reads, so that no text stands twice.

const KINDS = [
  'guidance',
  'intensity_rating',
  'two_pull_rating',
  'check_in',
  'reflection',
  'readiness',
  'practice_round',
  'break',
];

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string} kind
 * @property {boolean} timed
 * @property {boolean} shownWhenSealed
 * @property {string[]} options
 * @property {string[]} pulls the names of the two
 * @property {string[]} ends the words at 0 and 10
 * @property {boolean} byPeople closes itself when most are ready
 * @property {boolean} paired the "after" of an earlier rating
 * @property {boolean} takesLines of what people write
 */

/** @param {string} text a .textproto file @returns {{ title: string, steps: Step[] }} */
export function exerciseIn(text) {
  return { title: /^title: "(.*)"$/m.exec(text)[1], steps: text.split(/^steps \{$/m).slice(1).map(stepIn) };
}

function stepIn(block) {
  return {
    title: /^ {2}title: "(.*)"$/m.exec(block)[1],
    kind: KINDS.find((kind) => new RegExp(`^ {2}${kind} \\{`, 'm').test(block)),
    timed: /\btimed \{/.test(block),
    shownWhenSealed: /SHOWING_WHEN_SEALED/.test(block),
    options: [...block.matchAll(/options \{ id: "[^"]*" text: "([^"]*)" \}/g)].map((found) => found[1]),
    pulls: [...block.matchAll(/^ {6}name: "(.*)"$/gm)].map((found) => found[1]),
    ends: [...block.matchAll(/\bwords_at_(?:0|10): "(.*)"$/gm)].map((found) => found[1]),
    byPeople: /\bwhen_ready \{/.test(block),
    paired: /\bpaired_with:/.test(block),
    takesLines: /offers_share: true/.test(block),
  };
}
