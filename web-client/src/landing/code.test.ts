import { describe, expect, test } from 'vitest';
import { normaliseCode, spacedCode } from './code';

describe('a join code', () => {
  test.each([
    ['r7k2mf', 'R7K2MF'],
    [' R7K 2MF ', 'R7K2MF'],
    ['r7k-2mf', 'R7K2MF'],
    ['R7K–2MF', 'R7K2MF'],
    ['oOiIlL', '001111'],
    ['', ''],
    ['\u00a0ab\u2009c', 'ABC'],
  ])('typed as “%s” means %s', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  test('is written in two groups', () => {
    expect(spacedCode('R7K2MF')).toBe('R7K 2MF');
    expect(spacedCode('R7K2MFAB')).toBe('R7K2 MFAB');
  });
});
