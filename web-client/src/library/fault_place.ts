// Where a fault is: "steps[2].prompt.text" → 2; null: not in a step. Pure.
export function stepOf(field: string): number | null {
  const found = /^steps\[(\d+)\]/.exec(field);
  return found === null ? null : Number(found[1]);
}
