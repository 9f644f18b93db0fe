import { create } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { SeriesSchema } from '../schema/holdspace/v1/api_pb';
import { Amount, ContributorBand, ReleaseSchema, Withheld } from '../schema/holdspace/v1/view_pb';
import { middlesOf, trendsOf } from './trend';
import { rowsOf } from './trend_rows';

type ReleaseInit = MessageInitShape<typeof ReleaseSchema>;

const small = (bands: Amount[]): ReleaseInit => ({
  contributors: ContributorBand.CONTRIBUTOR_BAND_UNDER_10,
  picture: { case: 'rating', value: { bands } },
});
const large = (median: number): ReleaseInit => ({
  contributors: ContributorBand.CONTRIBUTOR_BAND_20_TO_49,
  picture: {
    case: 'rating',
    value: {
      counts: [0, 3, 3, 6, 3, 6, 0, 0, 0, 0, 0],
      quartiles: { lower: median - 1, median, upper: median + 2 },
    },
  },
});
const withheld: ReleaseInit = { withheld: Withheld.TOO_FEW, threshold: 5 };

const series = (...releases: (ReleaseInit | null)[]) =>
  create(SeriesSchema, {
    sessions: releases.map((release, index) => ({
      endedMs: BigInt(index * 60_000),
      releases: release === null ? [] : [{ stepId: 'tension', stepTitle: 'Tension', release }],
    })),
  });

describe('the trend of a series', () => {
  it('has a point for each session that showed the question, and a gap for the others', () => {
    const [trend] = trendsOf(
      series(small([Amount.SOME, Amount.MOST, Amount.FEW_OR_NONE]), null, withheld),
    );
    expect(trend?.points.map((point) => point.release === null)).toEqual([false, true, false]);
    expect(rowsOf(trend!).map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['some', '–', 'not enough answers'],
      ['most', '–', 'not enough answers'],
      ['few or none', '–', 'not enough answers'],
    ]);
  });

  it('says that the group changed only when the band of its people did', () => {
    const [trend] = trendsOf(series(small([1, 2, 1]), large(5), withheld, large(4), small([1, 2, 1])));
    expect(trend?.points.map((point) => point.groupChanged)).toEqual([false, true, false, false, true]);
  });

  it('draws the middle only of sessions that showed one', () => {
    const [trend] = trendsOf(series(small([1, 2, 1]), large(5), withheld, large(4)));
    expect(middlesOf(trend!)).toEqual([
      { session: 2, lower: 4, median: 5, upper: 7 },
      { session: 4, lower: 3, median: 4, upper: 6 },
    ]);
  });

  it('sets groups of any size side by side in the same three bands', () => {
    const [trend] = trendsOf(series(small([1, 2, 1]), large(5)));
    expect(rowsOf(trend!).map((row) => row.cells[1]?.text)).toEqual([
      'about 12',
      'about 9',
      'few or none',
    ]);
  });
});
