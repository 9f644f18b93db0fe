// What a release says, in words: the visible caption under a picture and the title inside it. Pure.

import { Amount, ContributorBand, Withheld } from '../schema/holdspace/v1/view_pb';
import type {
  CheckInPicture,
  RatingPicture,
  Release,
  ShiftPicture,
  TwoPullPicture,
} from '../schema/holdspace/v1/view_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { words } from '../words/words';
import { columnName, columnsOf } from './columns';

export interface Caption {
  sentence: string; // what the picture shows
  note: string; // how many, and why it looks as it does
}

// `size`: on the wall thin tails are drawn, and said, together with their neighbours.
export function captionOf(release: Release, step: Step, size: 'page' | 'display' = 'page'): Caption {
  const say = words.pictures;
  if (release.withheld !== Withheld.NOTHING || release.picture.case === undefined) {
    return { sentence: say.withheld.head, note: say.withheld.text(release.threshold) };
  }
  const note = `${say.contributors(release.contributors)} ${noteOf(release)}`;
  switch (release.picture.case) {
    case 'rating':
      return { sentence: ratingSentence(release.picture.value, size === 'display'), note };
    case 'checkIn':
      return {
        sentence: checkInSentence(release.picture.value, step),
        note,
      };
    case 'shift':
      return { sentence: shiftSentence(release.picture.value), note };
    case 'twoPull':
      return { sentence: twoPullSentence(release.picture.value), note };
  }
}

function noteOf(release: Release): string {
  const say = words.pictures;
  const under10 = release.contributors === ContributorBand.CONTRIBUTOR_BAND_UNDER_10;
  const how = () => {
    if (release.picture.case === 'shift') return under10 ? say.wordsNote : say.shiftNote(release.threshold);
    if (under10) return say.wordsNote;
    return release.picture.case === 'rating' ? say.numbersNote : say.blankNote(release.threshold);
  };
  return release.live ? `${how()} ${say.liveNote(release.threshold)}` : how();
}

function shiftSentence({ down, stayed, up, wordsAt0, wordsAt10 }: ShiftPicture): string {
  const said = words.pictures.shiftSentence(down, stayed, up);
  return wordsAt0 === '' || wordsAt10 === ''
    ? said
    : `${said} ${words.pictures.endsSentence(wordsAt0, wordsAt10)}`;
}

function twoPullSentence({ closeness, distance, amounts, counts }: TwoPullPicture): string {
  const say = words.pictures;
  const cellName = (index: number) =>
    say.cell(closeness?.name ?? '', index % 3, distance?.name ?? '', Math.floor(index / 3));
  if (amounts.length > 0) {
    const said = [Amount.MOST, Amount.SOME].flatMap((amount) => {
      const cells = amounts.flatMap((one, index) => (one === amount ? [cellName(index)] : []));
      return cells.length > 0 ? [say.cellsSentence(amount, cells)] : [];
    });
    return said.length > 0 ? `${said.join(' ')} ${say.elsewhere}` : say.farApart;
  }
  const many = counts
    .map((count, index) => ({ count, text: cellName(index) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return many.length > 0 ? `${say.countedCells(many)} ${say.elsewhere}` : say.farApart;
}

// A check-in in one line for a table: what more than a few chose, the most chosen first.
export function briefOf(picture: CheckInPicture, step: Step): string {
  if (picture.counts.length > 0) {
    const many = countedOptions(picture.counts, step);
    return many.length > 0 ? words.pictures.optionsSentence(many) : words.pictures.noneOften;
  }
  const said = [Amount.MOST, Amount.SOME].flatMap((amount) => amountGroup(amount, picture.amounts, step));
  return said.length > 0 ? said.join(' ') : words.pictures.noneOften;
}

// The text of a check-in's option, in the exercise's language.
export function optionText(step: Step, index: number): string {
  const option = step.answer.case === 'checkIn' ? step.answer.value.options[index] : undefined;
  return option?.text ?? words.pictures.choice(index + 1);
}

function ratingSentence(picture: RatingPicture, joinTails: boolean): string {
  const { bands, counts, quartiles, wordsAt0, wordsAt10 } = picture;
  const say = words.pictures;
  const columns = columnsOf(counts, joinTails).map((column) => ({
    name: columnName(column),
    count: column.count,
  }));
  const parts = [bands.length > 0 ? say.bandsSentence(bands) : say.columnsSentence(columns)];
  if (quartiles !== undefined)
    parts.push(say.quartilesSentence(quartiles.lower, quartiles.median, quartiles.upper));
  if (wordsAt0 !== '' && wordsAt10 !== '') parts.push(say.endsSentence(wordsAt0, wordsAt10));
  return parts.join(' ');
}

function checkInSentence({ amounts, counts }: CheckInPicture, step: Step): string {
  if (amounts.length > 0) {
    return [Amount.MOST, Amount.SOME, Amount.FEW_OR_NONE]
      .flatMap((amount) => amountGroup(amount, amounts, step))
      .join(' ');
  }
  const many = countedOptions(counts, step);
  const few = counts.flatMap((count, index) => (count === 0 ? [optionText(step, index)] : []));
  const said = many.length > 0 ? [words.pictures.optionsSentence(many)] : [];
  if (few.length > 0) said.push(words.pictures.amountSentence(Amount.FEW_OR_NONE, few));
  return said.join(' ');
}

// Those of the options that this amount chose, as a sentence; empty when there are none.
function amountGroup(amount: Amount, amounts: readonly Amount[], step: Step): string[] {
  const named = amounts.flatMap((one, index) => (one === amount ? [optionText(step, index)] : []));
  return named.length > 0 ? [words.pictures.amountSentence(amount, named)] : [];
}

function countedOptions(counts: readonly number[], step: Step): { text: string; count: number }[] {
  return counts
    .map((count, index) => ({ count, text: optionText(step, index) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
