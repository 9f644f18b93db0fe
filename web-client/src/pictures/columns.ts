// The columns of a histogram: one a number, or on the wall a thin tail drawn together with its neighbours,
// so that a screen that everybody photographs does not single out the one or two at the end. Pure.

export interface Column {
  from: number; // 0–10, both ends included
  to: number;
  count: number; // as released: a multiple of 3
}

// A rounded 3 stands for two, three or four people: still a tail.
const thinTail = 3;

export function columnsOf(counts: readonly number[], joinTails: boolean): Column[] {
  const single = counts.map((count, value) => ({ from: value, to: value, count }));
  if (!joinTails) return single;
  const mirrored = joinTop(single.map(mirror).reverse()).map(mirror).reverse();
  return joinTop(mirrored);
}

// Joins the thin upper end with what lies below it, until more than a thin tail stands in it; never past
// the middle.
function joinTop(columns: Column[]): Column[] {
  const top = lastFilled(columns);
  const first = columns[top];
  if (first === undefined || first.count > thinTail || first.from !== first.to) return columns;
  const middle = 5;
  let start = top;
  let count = first.count;
  while (count <= thinTail && start > 0) {
    const below = columns[start - 1];
    if (below === undefined || below.from < middle || below.from !== below.to) break;
    start -= 1;
    count += below.count;
  }
  const from = columns[start]?.from ?? first.from;
  return [...columns.slice(0, start), { from, to: 10, count }];
}

function mirror({ from, to, count }: Column): Column {
  return { from: 10 - to, to: 10 - from, count };
}

export const columnName = ({ from, to }: Column) => (from === to ? `${from}` : `${from}–${to}`);

// The lines of the scale beside the columns: at most four, at multiples of 3 as the counts are.
export function scaleLines(most: number): number[] {
  const steps = [3, 6, 15, 30, 60, 150, 300, 600, 1500, 3000];
  const step = steps.find((each) => most <= 4 * each) ?? 3 * Math.ceil(most / 12);
  const lines = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: lines }, (_, index) => (index + 1) * step);
}

function lastFilled(columns: readonly Column[]): number {
  for (let index = columns.length - 1; index >= 0; index -= 1) {
    if ((columns[index]?.count ?? 0) > 0) return index;
  }
  return -1;
}
