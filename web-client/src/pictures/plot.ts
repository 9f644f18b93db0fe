// The measures of a histogram: one for a page (350 units are 350 px on a phone), one for the wall. Pure.

export interface Plot {
  width: number;
  height: number;
  left: number; // where the axis begins
  top: number; // of the highest line
  base: number; // of the axis
  small: number; // letter heights
  bold: number;
  scale: number; // of strokes and hatching
}

export const plots: Record<'page' | 'display', Plot> = {
  page: { width: 352, height: 236, left: 30, top: 8, base: 176, small: 13, bold: 14, scale: 1 },
  display: { width: 1680, height: 620, left: 70, top: 20, base: 500, small: 28, bold: 31, scale: 2.6 },
};

// Where the middle of number `value` (0–10) stands; values between numbers are allowed.
export function xOf(plot: Plot, value: number): number {
  return plot.left + ((plot.width - plot.left) * (value + 0.5)) / 11;
}

export function yOf(plot: Plot, count: number, most: number): number {
  return plot.base - ((plot.base - plot.top) * count) / most;
}

export const barWidth = (plot: Plot) => ((plot.width - plot.left) / 11) * 0.62;
