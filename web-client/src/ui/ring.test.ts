import { describe, expect, test } from 'vitest';
import { words } from '../words/words';
import { filled, milestones, passed, shownSeconds, timeWords, untilNextMove } from './ring';

describe('the ring clock', () => {
  test.each([
    [125_000, 130],
    [120_001, 130],
    [120_000, 120],
    [60_001, 70],
    [60_000, 60],
    [59_001, 60],
    [59_000, 59],
    [1, 1],
    [0, 0],
    [-5, 0],
  ])('with %i ms left shows %i s', (left, shown) => {
    expect(shownSeconds(left)).toBe(shown);
  });

  test('moves exactly when what it shows changes', () => {
    for (let left = 200_000; left > 0; left -= 137) {
      const wait = untilNextMove(left)!;
      expect(shownSeconds(left - wait), `${left} ms left`).toBeLessThan(shownSeconds(left));
      if (wait > 1) expect(shownSeconds(left - wait + 1), `${left} ms left`).toBe(shownSeconds(left));
    }
    expect(untilNextMove(0)).toBe(null);
  });

  test('stays full when a step was extended past its plan', () => {
    expect(filled(90_000, 60_000)).toBe(1);
    expect(filled(30_000, 60_000)).toBe(0.5);
  });

  test.each([
    [125_000, 'About 2 minutes left'],
    [70_000, 'About 1 minute left'],
    [55_000, 'About 1 minute left'],
    [50_000, 'About 50 seconds left'],
    [12_000, 'About 20 seconds left'],
    [9_000, 'A few seconds left'],
    [0, 'Time is over'],
  ])('says for %i ms: %s', (left, said) => {
    expect(words.clock.left(timeWords(left))).toBe(said);
  });

  test('announces each milestone once, and fewer than six in five minutes', () => {
    const planned = 300_000;
    const heard: string[] = [];
    for (let left = planned; left > 0; left -= 250) {
      const at = passed(planned, left, left - 250);
      if (at !== null) heard.push(at);
    }
    expect(heard).toEqual(['half', 'minute', 'tenSeconds', 'end']);
    expect(milestones(planned).length).toBeLessThan(6);
  });

  test('after sleep only the latest milestone is told', () => {
    expect(passed(300_000, 200_000, 5_000)).toBe('tenSeconds');
    expect(passed(300_000, 200_000, 190_000)).toBe(null);
  });
});
