import { describe, expect, it } from 'vitest';
import { makePressGuard } from './press_guard';
import { shortcutOf } from './shortcuts';

const pressed = (key: string, more: object = {}) =>
  shortcutOf({
    key,
    repeat: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    target: null,
    ...more,
  });
const inside = (tagName: string) => ({ target: { tagName } as unknown as EventTarget });

describe('a press', () => {
  it('counts once when it was a double tap', () => {
    const counts = makePressGuard();
    expect([1000, 1180].map(counts)).toEqual([true, false]);
  });

  it('counts again after 600 ms', () => {
    const counts = makePressGuard();
    expect([1000, 1600].map(counts)).toEqual([true, true]);
  });

  it('counts once in a burst, however long', () => {
    const counts = makePressGuard();
    expect([0, 300, 600, 900, 1200, 1900].map(counts)).toEqual([true, false, false, false, false, true]);
  });
});

describe('a key of the keyboard', () => {
  it('leads, in either case', () => {
    expect(['n', 'N', 'p', 'E', 'u', 'b', '?'].map((key) => pressed(key))).toEqual([
      'primary',
      'primary',
      'pause',
      'end',
      'undo',
      'steps',
      'keys',
    ]);
  });

  it('does nothing while it is held down', () => {
    expect(pressed('n', { repeat: true })).toBeNull();
  });

  it('does nothing while somebody types', () => {
    expect(pressed('n', inside('INPUT'))).toBeNull();
    expect(pressed('n', inside('TEXTAREA'))).toBeNull();
    expect(pressed('n', inside('BUTTON'))).toBe('primary');
  });

  it('leaves the browser its own combinations', () => {
    expect(pressed('n', { ctrlKey: true })).toBeNull();
    expect(pressed('p', { metaKey: true })).toBeNull();
  });
});
