// Under every picture stands what it shows, in words. A number is a rounded one: multiples of 3, so 0 is
// "few or none".

import { Amount, ContributorBand } from '../../schema/holdspace/v1/view_pb';

const amountWords: Record<Amount, string> = {
  [Amount.UNSPECIFIED]: 'few or none',
  [Amount.FEW_OR_NONE]: 'few or none',
  [Amount.SOME]: 'some',
  [Amount.MOST]: 'most',
};

const contributorWords: Record<ContributorBand, string> = {
  [ContributorBand.CONTRIBUTOR_BAND_UNSPECIFIED]: '',
  [ContributorBand.CONTRIBUTOR_BAND_UNDER_10]: 'Fewer than 10 people answered.',
  [ContributorBand.CONTRIBUTOR_BAND_10_TO_19]: 'Between 10 and 19 people answered.',
  [ContributorBand.CONTRIBUTOR_BAND_20_TO_49]: 'Between 20 and 49 people answered.',
  [ContributorBand.CONTRIBUTOR_BAND_50_TO_99]: 'Between 50 and 99 people answered.',
  [ContributorBand.CONTRIBUTOR_BAND_100_OR_MORE]: '100 people or more answered.',
};

const spans = ['0 to 3', '4 to 6', '7 to 10'];

export const pictures = {
  inWords: 'In words.',
  amount: (amount: Amount) => amountWords[amount],
  count: (count: number) => (count === 0 ? 'few or none' : `about ${count}`),
  contributors: (band: ContributorBand) => contributorWords[band],
  // The three bands a rating is shown in under 10 contributors, in the order of RatingPicture.bands.
  bands: ['0–3', '4–6', '7–10'],
  middle: (median: number) => `middle: ${median}`,
  withheld: {
    head: 'Not enough answers to show.',
    // One wording for every case (N18): too few, or so few that a person would stand alone in the picture.
    text: (threshold: number) =>
      `There were fewer than ${threshold} answers, or so few that one person could be told apart. ` +
      'Nothing is shown, to anyone.',
  },
  wordsNote: 'Amounts are words, not numbers. Nobody, the facilitator included, sees a single answer.',
  numbersNote: 'Numbers are rounded to threes, so that a blank means few or none.',
  // From 10 contributors, where a cell below the threshold is drawn as none.
  blankNote: (threshold: number) =>
    `Numbers are rounded to threes. Blank or small means fewer than ${threshold}, or none.`,
  shiftNote: (threshold: number) =>
    `Amounts are words, not numbers. Few means fewer than ${threshold}, or none.`,
  liveNote: (threshold: number) =>
    `It grows while people answer, by at least ${threshold} people at a time; what is in it stays.`,
  // What a pair did, in the order down, stayed, up.
  shifts: ['went down', 'stayed', 'went up'],
  shiftSentence: (down: Amount, stayed: Amount, up: Amount) =>
    sentence(`${amountWords[down]} went down, ${amountWords[stayed]} stayed, ${amountWords[up]} went up`),
  // The word in a cell of the field of nine; blank means few or none.
  inCell: (amount: Amount) => (amount === Amount.MOST || amount === Amount.SOME ? amountWords[amount] : ''),
  // A cell of that field, by the bands of its two pulls (0, 1, 2).
  cell: (closeness: string, c: number, distance: string, d: number) =>
    `${closeness} ${spans[c] ?? ''} with ${distance} ${spans[d] ?? ''}`,
  cellsSentence: (amount: Amount, cells: readonly string[]) =>
    sentence(`${amountWords[amount]}: ${cells.join('; ')}`),
  countedCells: (cells: readonly { text: string; count: number }[]) =>
    sentence(cells.map(({ text, count }) => `about ${count}: ${text}`).join('; ')),
  elsewhere: 'Elsewhere few or none.',
  farApart: 'The answers lie far apart: few in any one place.',
  front: 'front',
  back: 'back',
  bandsSentence: (amounts: readonly Amount[]) => {
    return sentence(
      amounts.map((amount, index) => `${amountWords[amount]} at ${spans[index] ?? ''}`).join(', '),
    );
  },
  // `columns`: as drawn, so that a tail that is drawn together is said together.
  columnsSentence: (columns: readonly { name: string; count: number }[]) => {
    const parts = columns.flatMap(({ name, count }) =>
      count > 0 ? [`${count} at ${name.replace('–', ' to ')}`] : [],
    );
    if (parts.length === 0) return 'The answers lie far apart: few at any one number.';
    return `About ${listed(parts)}; elsewhere few or none.`;
  },
  quartilesSentence: (lower: number, median: number, upper: number) => {
    const half =
      lower === upper
        ? `about half of the answers lie at ${lower}`
        : `half of the answers lie between ${lower} and ${upper}`;
    return `The middle is ${median}; ${half}.`;
  },
  endsSentence: (at0: string, at10: string) => `0: ${at0}. 10: ${at10}.`,
  amountSentence: (amount: Amount, options: readonly string[]) =>
    sentence(`${amountWords[amount]}: ${inOneLine(options)}`),
  optionsSentence: (options: readonly { text: string; count: number }[]) => {
    const [first, ...others] = options;
    if (first === undefined) return '';
    const parts = [
      `${first.text} (about ${first.count})`,
      ...others.map(({ text, count }) => `${text} (${count})`),
    ];
    return `${inOneLine(parts)}.`;
  },
  noneOften: 'No choice was made by more than a few.',
  choice: (number: number) => `choice ${number}`,
};

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

// Options may hold commas of their own.
function inOneLine(options: readonly string[]): string {
  return options.join(options.some((option) => option.includes(',')) ? '; ' : ', ');
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
