import { describe, expect, test } from 'vitest';
import { counted } from './shift_count';

const after = (times: number[]) => times.reduce<readonly number[]>(counted, []).length;

// S12
describe('Shift, pressed for a quick exit', () => {
  test('counts three times within five seconds', () => {
    expect(after([0, 2_000, 4_900])).toBe(3);
  });
  test('forgets what was pressed longer ago', () => {
    expect(after([0, 2_000, 5_100])).toBe(2);
    expect(after([0, 6_000, 12_000])).toBe(1);
  });
});
