// The receipt: one sheet of what was released, and of nothing else.

export const receipt = {
  title: 'Receipt',
  loading: 'One moment…',
  noLink: {
    title: 'This receipt cannot be opened',
    text: 'The link is not whole. Open the receipt again from the facilitator’s page.',
  },
  failed: 'The receipt cannot be read',
  again: 'Try again',
  print: 'Print',
  keep: { json: 'Keep as JSON', csv: 'Keep as CSV' },
  head: (session: string, day: string, from: string, to: string) => `${session}, ${day}, ${from} to ${to}.`,
  running: (session: string, day: string, from: string) =>
    `${session}, ${day}, from ${from}; it is still going on.`,
  notBegun: (session: string) => `${session}. It has not begun yet.`,
  exercise: (version: number) => `Exercise in version ${version}.`,
  rehearsal: 'This was a rehearsal.',
  steps: (count: number) => (count === 1 ? 'The step' : `The ${numbers[count] ?? count} steps`),
  columns: {
    number: 'No.',
    step: 'Step',
    planned: 'Planned',
    taken: 'Taken',
    released: 'What was released',
  },
  length: (seconds: number) => (seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`),
  nothingAsked: 'nothing to answer',
  onDevices: 'stayed on the devices',
  withheld: 'withheld: not enough answers to show',
  kept: 'sealed, and not shown',
  open: 'not closed yet',
  leftOut: 'left out',
  askedBefore: 'opened again; its result stands above',
  between: (title: string) => `${title}, asked in between`,
  above: (contributors: string) => `picture above. ${contributors}`,
  footer: {
    head: 'What this paper does not hold.',
    text: (k: number) =>
      'No person, no single answer, no time finer than a step, and nothing that was withheld. ' +
      `Results are shown from ${k} answers on; amounts are words or numbers rounded to threes.`,
    erased: 'The session itself is erased 24 hours after its end, unless this house has set another time.',
    software: (version: string) => `Holdspace ${version}`,
  },
};

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
