import { describe, expect, it } from 'vitest';
import { displayLink, sessionAndToken, spacedCode } from './links';
import { tokenBytes } from './token_bytes';

describe('the links of a session', () => {
  it('carry what opens the door in the fragment only', () => {
    const link = new URL(displayLink('https://circle.example', 'S1', 'abc_-'));
    expect([link.pathname, link.search]).toEqual(['/display', '']);
    expect(sessionAndToken(link.hash.slice(1))).toEqual({ sessionId: 'S1', token: 'abc_-' });
  });

  it('are refused when a part is missing', () => {
    expect(['', 'S1', 'S1.', '.abc', 'a.b.c'].map(sessionAndToken)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('read out a code in two halves', () => {
    expect(['R7K2MF', 'R7K2MF9A'].map(spacedCode)).toEqual(['R7K 2MF', 'R7K2 MF9A']);
  });

  it('hold a token of 32 bytes, or none', () => {
    expect(tokenBytes('A'.repeat(43))).toHaveLength(32);
    expect(tokenBytes('_'.repeat(42) + '8')?.[0]).toBe(255);
    expect([tokenBytes('AAAA'), tokenBytes('%%')]).toEqual([null, null]);
  });
});
