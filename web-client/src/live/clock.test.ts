import { describe, expect, test } from 'vitest';
import { ServerClock } from './clock';

const day = 24 * 3_600_000;

describe('the server clock', () => {
  test.each([-day, -1_234, 0, 987, day])('is told by a device that is wrong by %i ms', (wrong) => {
    const clock = new ServerClock();
    clock.pong(1_000_000 + wrong, 1_000_080 + wrong, 1_000_040);
    expect(clock.offset).toBeCloseTo(-wrong);
  });

  test('is no offset before the first pong', () => {
    expect(new ServerClock().offset).toBe(0);
  });

  test('believes the quickest of the last pongs', () => {
    const clock = new ServerClock();
    clock.pong(0, 400, 5_390); // slow on the way back: off by 190
    clock.pong(1_000, 1_020, 6_010);
    clock.pong(2_000, 2_600, 7_350);
    expect(clock.offset).toBe(5_000);
  });

  test('forgets what it knew when the device’s clock is moved', () => {
    const clock = new ServerClock();
    clock.pong(0, 10, 5_005);
    clock.pong(day, day + 300, 20_150);
    expect(clock.offset).toBe(20_000 - day);
  });

  test('forgets a very quick pong after eight more', () => {
    const clock = new ServerClock();
    clock.pong(0, 0, 1_050);
    for (let i = 1; i <= 8; ++i) clock.pong(i * 100, i * 100 + 40, i * 100 + 1_020);
    expect(clock.offset).toBe(1_000);
  });
});
