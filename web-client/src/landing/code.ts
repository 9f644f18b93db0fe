// A join code as people type it: Crockford's base32 forgives capitals, spaces and the letters that look like
// digits.

export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

// In groups of three or four, as it is read aloud.
export function spacedCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return code.length > 5 ? `${code.slice(0, half)} ${code.slice(half)}` : code;
}
