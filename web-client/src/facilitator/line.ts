// One line to everybody, before it is sent: how long it may be, and ready-made ones. Pure.

export const longestLine = 120; // characters, as the server counts them

export const lengthLeft = (text: string) => longestLine - [...text].length;

// What is typed or pasted, as one line.
export const asOneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');

const steps = 5 * 60_000;

// Times to be back at: 5, 10, 15 and 20 minutes from now, on the next full five minutes of the clock.
export function timesBack(nowMs: number): number[] {
  return [1, 2, 3, 4].map((count) => Math.ceil((nowMs + count * steps) / steps) * steps);
}
