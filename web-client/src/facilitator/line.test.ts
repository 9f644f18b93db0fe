import { describe, expect, it } from 'vitest';
import { asOneLine, lengthLeft, timesBack } from './line';

describe('one line to everybody', () => {
  it('is counted as the server counts it, and is one line', () => {
    expect(lengthLeft('')).toBe(120);
    expect(lengthLeft('🌿'.repeat(121))).toBe(-1);
    expect(asOneLine('Back at\n10:45')).toBe('Back at 10:45');
  });

  it('offers to be back on full five minutes, none of them sooner than in five', () => {
    const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);
    expect(timesBack(at('10:28:30'))).toEqual([
      at('10:35:00'),
      at('10:40:00'),
      at('10:45:00'),
      at('10:50:00'),
    ]);
    expect(timesBack(at('10:30:00'))[0]).toBe(at('10:35:00'));
  });
});
