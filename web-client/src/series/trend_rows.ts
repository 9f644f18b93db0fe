// The rows of a trend's table: the cells of its question, and for each session what was shown of each. Pure.

import { Amount, Withheld } from '../schema/holdspace/v1/view_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import type { Trend } from './trend';

// How much, for the hatching: 0 few or none … 3 most. Null: nothing to say.
export interface Cell {
  text: string;
  density: 0 | 1 | 2 | 3 | null;
}

export interface Row {
  name: string;
  cells: Cell[];
}

const gap: Cell = { text: teamWords.series.notShown, density: null };

// `options`: the texts of a check-in's choices, where its exercise is still there.
export function rowsOf(trend: Trend, options: readonly string[] = []): Row[] {
  const widest = trend.points.reduce((most, { release }) => Math.max(most, partsOf(release).length), 0);
  const names = namesOf(trend, widest, options);
  return names.map((name, index) => ({
    name,
    cells: trend.points.map(({ release }) => {
      if (release === null) return gap;
      if (release.withheld !== Withheld.NOTHING) return { text: teamWords.series.withheld, density: null };
      return partsOf(release)[index] ?? gap;
    }),
  }));
}

function partsOf(release: Release | null): Cell[] {
  const picture = release?.picture;
  switch (picture?.case) {
    case 'rating':
      return picture.value.bands.length > 0
        ? picture.value.bands.map(amountCell)
        : countCells(inBands(picture.value.counts));
    case 'checkIn':
    case 'twoPull':
      return picture.value.amounts.length > 0
        ? picture.value.amounts.map(amountCell)
        : countCells(picture.value.counts);
    case 'shift':
      return [picture.value.down, picture.value.stayed, picture.value.up].map(amountCell);
    case undefined:
      return [];
  }
}

// Eleven counts as the three bands of smaller groups, so that sessions of any size stand in one table.
function inBands(counts: readonly number[]): number[] {
  const sum = (from: number, to: number) => counts.slice(from, to + 1).reduce((all, one) => all + one, 0);
  return [sum(0, 3), sum(4, 6), sum(7, 10)];
}

function amountCell(amount: Amount): Cell {
  const density = amount === Amount.MOST ? 3 : amount === Amount.SOME ? 2 : 0;
  return { text: words.pictures.amount(amount), density };
}

function countCells(counts: readonly number[]): Cell[] {
  const all = counts.reduce((sum, one) => sum + one, 0);
  return counts.map((count) => {
    const share = all === 0 ? 0 : count / all;
    return {
      text: words.pictures.count(count),
      density: count === 0 ? 0 : share > 0.5 ? 3 : share > 0.2 ? 2 : 1,
    };
  });
}

function namesOf(trend: Trend, widest: number, options: readonly string[]): string[] {
  const kind = trend.points.find(({ release }) => release?.picture.case !== undefined)?.release?.picture
    .case;
  switch (kind) {
    case 'rating':
      return [...words.pictures.bands];
    case 'shift': {
      const { down, stayed, up } = teamWords.series.shift;
      return [down, stayed, up];
    }
    case 'twoPull':
      return [...teamWords.series.pulls];
    case 'checkIn':
    case undefined:
      return Array.from(
        { length: widest },
        (_, index) => options[index] ?? words.pictures.choice(index + 1),
      );
  }
}
