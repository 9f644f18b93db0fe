import { describe, expect, test } from 'vitest';
import { lengthOf, linesIn } from './share_lines';

describe('what can be shared of what was written', () => {
  test('is each line once, without what is empty', () => {
    expect(linesIn(['A line.\n\n  Another. \nA line.', '', 'A third'])).toEqual([
      'A line.',
      'Another.',
      'A third',
    ]);
  });
  test('is the sentences of a line that is too long', () => {
    const long = `Short one. ${'x'.repeat(300)}. And the end`;
    expect(linesIn([long])).toEqual(['Short one.', 'And the end']);
  });
  test('counts characters as people see them, as the server does', () => {
    expect(lengthOf('😶ä')).toBe(2);
  });
});
