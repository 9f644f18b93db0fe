// What can be shared of what was written: its lines, and the sentences of those that are too long. Pure.

import { shareLength } from '../live/share_book';

export const lengthOf = (text: string) => [...text].length;

export function linesIn(texts: readonly string[]): string[] {
  const lines = texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fitting = lines.flatMap((line) => (lengthOf(line) <= shareLength ? [line] : sentencesIn(line)));
  return [...new Set(fitting)];
}

function sentencesIn(line: string): string[] {
  const sentences = line.match(/[^.!?…]+[.!?…]*\s*/g) ?? [];
  return sentences.map((one) => one.trim()).filter((one) => one !== '' && lengthOf(one) <= shareLength);
}
