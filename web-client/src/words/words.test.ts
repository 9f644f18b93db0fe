import { describe, expect, test } from 'vitest';
import { RejectionCode } from '../schema/holdspace/v1/client_pb';
import { de } from './de/de';
import { catalogueFor, words } from './words';

const codes = Object.values(RejectionCode).filter((code): code is RejectionCode => typeof code === 'number');

describe('the catalogue', () => {
  test.each(codes.map((code) => [RejectionCode[code], code] as const))('has a sentence for %s', (_, code) => {
    expect(words.rejection(code)).toMatch(/^[A-Z].*\.$/);
  });

  // What a person says by pressing it is in their voice, not in the tool's.
  test('speaks in its voice: no exclamation mark, no I or we, no sorry', () => {
    const sentences: string[] = [];
    const walk = (part: unknown): void => {
      if (typeof part === 'string') sentences.push(part);
      else if (typeof part === 'object' && part !== null) Object.values(part).forEach(walk);
    };
    walk(words);
    expect(sentences.length).toBeGreaterThan(60);
    const support = words.participant.support;
    const own = [
      ...['I am done', 'I am ready', 'We are done', 'I am …', support.takeBack],
      ...Object.values(support.wordings),
    ];
    const odd = sentences
      .map((text) => text.replace(/“[^”]*”/g, ''))
      .filter((text) => /!|\b(I|we|We|our|sorry|Sorry)\b/.test(text) && !own.includes(text));
    expect(odd).toEqual(['Before we begin']);
  });

  test('takes the first language it has, else English', () => {
    expect(catalogueFor(['xx', 'en-GB'])).toBe(words);
    expect(catalogueFor([])).toBe(words);
  });

  test('speaks German to whom German comes first, in the same voice', () => {
    expect(catalogueFor(['de-AT', 'en'])).toBe(de);
    const sentences: string[] = [];
    const walk = (part: unknown): void => {
      if (typeof part === 'string') sentences.push(part);
      else if (typeof part === 'object' && part !== null) Object.values(part).forEach(walk);
    };
    walk([de.participant, de.welcome, de.landing, de.pictures, de.foot, de.service]);
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((text) => /!|\b(wir|unser|Entschuldigung|sorry)\b/.test(text))).toEqual([]);
    for (const [, code] of codes.map((one) => [0, one] as const))
      expect(de.rejection(code, [3])).toMatch(/^[A-ZÄÖÜ0-9].*\.$/);
  });
});
