// Unter jedem Bild steht in Worten, was es zeigt. Zahlen sind auf Dreier gerundet; 0 heißt „wenige oder
// keine“.

import { Amount, ContributorBand } from '../../schema/holdspace/v1/view_pb';
import type { Catalogue } from '../words';

const amountWords: Record<Amount, string> = {
  [Amount.UNSPECIFIED]: 'wenige oder keine',
  [Amount.FEW_OR_NONE]: 'wenige oder keine',
  [Amount.SOME]: 'einige',
  [Amount.MOST]: 'die meisten',
};

const contributorWords: Record<ContributorBand, string> = {
  [ContributorBand.CONTRIBUTOR_BAND_UNSPECIFIED]: '',
  [ContributorBand.CONTRIBUTOR_BAND_UNDER_10]: 'Weniger als 10 Menschen haben geantwortet.',
  [ContributorBand.CONTRIBUTOR_BAND_10_TO_19]: 'Zwischen 10 und 19 Menschen haben geantwortet.',
  [ContributorBand.CONTRIBUTOR_BAND_20_TO_49]: 'Zwischen 20 und 49 Menschen haben geantwortet.',
  [ContributorBand.CONTRIBUTOR_BAND_50_TO_99]: 'Zwischen 50 und 99 Menschen haben geantwortet.',
  [ContributorBand.CONTRIBUTOR_BAND_100_OR_MORE]: '100 Menschen oder mehr haben geantwortet.',
};

const spans = ['0 bis 3', '4 bis 6', '7 bis 10'];

export const pictures: Catalogue['pictures'] = {
  inWords: 'In Worten.',
  amount: (amount) => amountWords[amount],
  count: (count) => (count === 0 ? 'wenige oder keine' : `etwa ${count}`),
  contributors: (band) => contributorWords[band],
  bands: ['0–3', '4–6', '7–10'],
  middle: (median) => `Mitte: ${median}`,
  withheld: {
    head: 'Nicht genug Antworten, um etwas zu zeigen.',
    text: (threshold) =>
      `Es waren weniger als ${threshold} Antworten, oder so wenige, dass jemand erkennbar wäre. ` +
      'Niemand bekommt etwas gezeigt.',
  },
  wordsNote: 'Mengen sind Worte, keine Zahlen. Niemand, auch die Leitung nicht, sieht eine einzelne Antwort.',
  numbersNote: 'Zahlen sind auf Dreier gerundet; leer heißt: wenige oder keine.',
  blankNote: (threshold) =>
    `Zahlen sind auf Dreier gerundet. Leer oder klein heißt: weniger als ${threshold}, oder keine.`,
  shiftNote: (threshold) =>
    `Mengen sind Worte, keine Zahlen. Wenige heißt: weniger als ${threshold}, oder keine.`,
  liveNote: (threshold) =>
    `Es wächst beim Antworten um mindestens ${threshold} Menschen auf einmal; was darin ist, bleibt.`,
  shifts: ['gesunken', 'geblieben', 'gestiegen'],
  shiftSentence: (down, stayed, up) =>
    sentence(
      `gesunken: ${amountWords[down]}; geblieben: ${amountWords[stayed]}; gestiegen: ${amountWords[up]}`,
    ),
  inCell: (amount) => (amount === Amount.MOST || amount === Amount.SOME ? amountWords[amount] : ''),
  cell: (closeness, c, distance, d) => `${closeness} ${spans[c] ?? ''} mit ${distance} ${spans[d] ?? ''}`,
  cellsSentence: (amount, cells) => sentence(`${amountWords[amount]}: ${cells.join('; ')}`),
  countedCells: (cells) => sentence(cells.map(({ text, count }) => `etwa ${count}: ${text}`).join('; ')),
  elsewhere: 'Sonst wenige oder keine.',
  farApart: 'Die Antworten liegen weit auseinander: an keiner Stelle viele.',
  front: 'vorn',
  back: 'hinten',
  bandsSentence: (amounts) =>
    sentence(amounts.map((amount, index) => `${amountWords[amount]} bei ${spans[index] ?? ''}`).join(', ')),
  columnsSentence: (columns) => {
    const parts = columns.flatMap(({ name, count }) =>
      count > 0 ? [`${count} bei ${name.replace('–', ' bis ')}`] : [],
    );
    if (parts.length === 0) return 'Die Antworten liegen weit auseinander: bei keiner Zahl viele.';
    return `Etwa ${listed(parts)}; sonst wenige oder keine.`;
  },
  quartilesSentence: (lower, median, upper) => {
    const half =
      lower === upper
        ? `etwa die Hälfte der Antworten liegt bei ${lower}`
        : `die Hälfte der Antworten liegt zwischen ${lower} und ${upper}`;
    return `Die Mitte ist ${median}; ${half}.`;
  },
  endsSentence: (at0, at10) => `0: ${at0}. 10: ${at10}.`,
  amountSentence: (amount, options) => sentence(`${amountWords[amount]}: ${inOneLine(options)}`),
  optionsSentence: (options) => {
    const [first, ...others] = options;
    if (first === undefined) return '';
    const parts = [
      `${first.text} (etwa ${first.count})`,
      ...others.map(({ text, count }) => `${text} (${count})`),
    ];
    return `${inOneLine(parts)}.`;
  },
  noneOften: 'Nichts wurde von mehr als wenigen gewählt.',
  choice: (number) => `Möglichkeit ${number}`,
};

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function inOneLine(options: readonly string[]): string {
  return options.join(options.some((option) => option.includes(',')) ? '; ' : ', ');
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} und ${parts[parts.length - 1]}`;
}
