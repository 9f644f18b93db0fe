// The cards that can lie over the console.

export type Card =
  | { kind: 'none' }
  | { kind: 'ending' }
  | { kind: 'steps' }
  | { kind: 'keys' }
  | { kind: 'look'; run: number }
  | { kind: 'quick' }
  | { kind: 'line' }
  | { kind: 'threshold' }
  | { kind: 'team' }
  | { kind: 'shares'; run: number };
