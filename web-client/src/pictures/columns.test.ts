import { describe, expect, it } from 'vitest';
import { columnName, columnsOf, scaleLines } from './columns';

const drawn = (counts: number[], joinTails: boolean) =>
  columnsOf(counts, joinTails).map((column) => `${columnName(column)}:${column.count}`);

describe('the columns of a histogram', () => {
  it('are one a number on a page', () => {
    expect(drawn([0, 3, 6, 9, 6, 3, 3, 0, 3, 0, 0], false)).toHaveLength(11);
  });

  it('join a thin tail with its neighbours on the wall, at both ends', () => {
    expect(drawn([0, 3, 6, 9, 6, 3, 6, 3, 3, 0, 0], true)).toEqual([
      '0–2:9',
      '3:9',
      '4:6',
      '5:3',
      '6:6',
      '7–10:6',
    ]);
  });

  it('stay single on the wall where the end is not thin', () => {
    expect(drawn([6, 0, 0, 9, 0, 0, 0, 0, 0, 0, 6], true)).toHaveLength(11);
  });

  it('never join past the middle', () => {
    expect(drawn([9, 9, 9, 0, 0, 0, 0, 0, 3, 0, 0], true)).toEqual([
      '0:9',
      '1:9',
      '2:9',
      '3:0',
      '4:0',
      '5–10:3',
    ]);
  });

  it('draw nothing twice and lose nobody', () => {
    const counts = [3, 0, 3, 3, 0, 3, 0, 0, 3, 0, 3];
    const columns = columnsOf(counts, true);
    expect(columns.reduce((sum, column) => sum + column.count, 0)).toBe(18);
    expect(columns[0]?.from).toBe(0);
    expect(columns[columns.length - 1]?.to).toBe(10);
    columns.slice(1).forEach((column, index) => expect(column.from).toBe((columns[index]?.to ?? 0) + 1));
  });

  it('have at most four lines beside them, at multiples of three', () => {
    for (const most of [0, 3, 6, 9, 12, 15, 60, 63, 300, 9999, 60000]) {
      const lines = scaleLines(most);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThanOrEqual(5);
      expect(lines.every((line) => line % 3 === 0)).toBe(true);
      expect(lines[lines.length - 1]).toBeGreaterThanOrEqual(most);
    }
  });
});
