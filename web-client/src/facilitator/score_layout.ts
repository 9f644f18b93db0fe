// Where the score draws what: a row a step, as tall as the step is planned long, and the line that goes in
// and comes back out. Pure; lengths in px.

import { Arc } from '../schema/holdspace/v1/exercise_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';

export const staffWidth = 84;
const leastRow = 44;
const lettersPerLine = 15; // of a step’s title when it is bold, beside its number and its length
const furtherLine = 20;
const leastPerMinute = 4;
const mostPerMinute = 40;

export interface ScoreRow {
  top: number;
  height: number;
  x: number; // of the line, 0–staffWidth
  y: number; // of the middle of the row
}

export interface ScoreLayout {
  height: number;
  rows: ScoreRow[];
}

// How far in, from the left (settled) to the right (deep).
export function depthOf(arc: Arc): number {
  switch (arc) {
    case Arc.OPENING:
    case Arc.CLOSING:
    case Arc.UNSPECIFIED:
      return 12;
    case Arc.RETURNING:
      return 32;
    case Arc.INWARD:
      return 46;
    case Arc.ACTIVATING:
      return 72;
  }
}

export const plannedMs = (step: Step) => step.pacing?.plannedMs ?? 0;

// A long title takes a second line, and what is under it keeps its place.
function leastFor({ title }: Step): number {
  return leastRow + furtherLine * Math.max(0, Math.ceil(title.length / lettersPerLine) - 1);
}

// `room`: the height to fill if the steps' lengths allow it.
export function layScore(steps: readonly Step[], room: number): ScoreLayout {
  const minutes = steps.reduce((sum, step) => sum + plannedMs(step), 0) / 60_000;
  const perMinute = Math.min(mostPerMinute, Math.max(leastPerMinute, perMinuteFor(steps, minutes, room)));
  let top = 0;
  const rows = steps.map((step) => {
    const height = Math.max(leastFor(step), Math.round((plannedMs(step) / 60_000) * perMinute));
    const row = { top, height, x: depthOf(step.arc), y: top + height / 2 };
    top += height;
    return row;
  });
  return { height: top, rows };
}

// Rows that are shorter than the least take room from the others.
function perMinuteFor(steps: readonly Step[], minutes: number, room: number): number {
  let perMinute = room / Math.max(minutes, 0.1);
  for (let round = 0; round < 4; round += 1) {
    const long = steps.filter((step) => (plannedMs(step) / 60_000) * perMinute > leastFor(step));
    const longMinutes = long.reduce((sum, step) => sum + plannedMs(step), 0) / 60_000;
    if (longMinutes === 0) return perMinute;
    const short = steps.filter((step) => !long.includes(step));
    const taken = short.reduce((sum, step) => sum + leastFor(step), 0);
    perMinute = Math.max(0, room - taken) / longMinutes;
  }
  return perMinute;
}

// The line from the middle of one row to that of another, both included.
export function linePath(layout: ScoreLayout, from: number, to: number): string {
  const first = layout.rows[from];
  if (first === undefined || to < from) return '';
  let path = `M${first.x} ${first.y}`;
  for (let index = from + 1; index <= to; index += 1) {
    const above = layout.rows[index - 1];
    const row = layout.rows[index];
    if (above === undefined || row === undefined) break;
    const bend = (above.y + row.y) / 2;
    path += `C${above.x} ${bend} ${row.x} ${bend} ${row.x} ${row.y}`;
  }
  return path;
}
