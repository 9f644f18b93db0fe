import { describe, expect, test } from 'vitest';
import { afterClose } from './reconnect';

const most = () => 1;
const spread = 5_000;

describe('coming back after a lost connection', () => {
  test('waits at random up to half a second, doubling up to thirty seconds', () => {
    const waits: number[] = [];
    let failures = 0;
    for (let i = 0; i < 9; ++i) {
      const next = afterClose({ code: 1006, openMs: 0 }, failures, spread, most);
      if (next.kind !== 'come back') throw new Error(`stayed away after ${i}`);
      waits.push(next.inMs);
      failures = next.failures;
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('may come back at once', () => {
    expect(afterClose({ code: 1006, openMs: 0 }, 5, spread, () => 0)).toMatchObject({ inMs: 0, failures: 6 });
  });

  test('begins anew after ten stable seconds, not before', () => {
    expect(afterClose({ code: 1006, openMs: 10_000 }, 6, spread, most)).toMatchObject({
      inMs: 500,
      failures: 1,
    });
    expect(afterClose({ code: 1006, openMs: 9_999 }, 6, spread, most)).toMatchObject({
      inMs: 30_000,
      failures: 7,
    });
  });

  test('a restarting server gets its people back within the time it names', () => {
    expect(afterClose({ code: 1012, openMs: 60_000 }, 0, 8_000, () => 0.5)).toMatchObject({ inMs: 4_000 });
  });

  test.each([1013, 1008, 1009, 4100, 4108, 4199])('is told to back off by %i', (code) => {
    expect(afterClose({ code, openMs: 60_000 }, 0, spread, most)).toMatchObject({ inMs: 4_000 });
  });

  test.each([
    [1000, 'ended'],
    [4001, 'elsewhere'],
    [4003, 'ended'],
    [4004, 'refused'],
    [4005, 'full'],
    [4000, 'refused'],
    [4099, 'refused'],
  ])('does not come back after %i', (code, status) => {
    expect(afterClose({ code, openMs: 1 }, 0, spread, most)).toEqual({ kind: 'stay away', status });
  });
});
