// Keeps one press from counting twice (care S8): a key that is held down, a double tap, hands that shake.
// Pure.

export const pressGapMs = 600;

// True: the press counts. Each press, counted or not, begins the gap anew, so that a burst is one press.
export function makePressGuard(gapMs = pressGapMs): (nowMs: number) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (nowMs) => {
    const counts = nowMs - last >= gapMs;
    last = nowMs;
    return counts;
  };
}
