// Shift three times within five seconds. Pure.

export type ShiftPresses = readonly number[]; // when, in ms

export const needed = 3;
const withinMs = 5_000;

export function counted(before: ShiftPresses, nowMs: number): ShiftPresses {
  return [...before.filter((at) => nowMs - at < withinMs), nowMs].slice(-needed);
}
