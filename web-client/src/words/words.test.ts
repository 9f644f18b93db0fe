import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RejectionCode } from '../schema/holdspace/v1/client_pb';
import { de } from './de/de';
import { team as teamDe } from './de/team';
import { en } from './en/en';
import { team } from './en/team';
import { teamWords } from './team_words';
import { bestRead, catalogueFor, words } from './words';

const codes = Object.values(RejectionCode).filter((code): code is RejectionCode => typeof code === 'number');

describe('the catalogue', () => {
  test.each(codes.map((code) => [RejectionCode[code], code] as const))('has a sentence for %s', (_, code) => {
    expect(words.rejection(code)).toMatch(/^[A-Z].*\.$/);
  });

  // What a person says by pressing it is in their voice, not in the tool's.
  test('speaks in its voice: no exclamation mark, no I or we, no sorry', () => {
    const support = words.participant.support;
    const own = [
      ...['I am done', 'I am ready', 'We are done', 'I am …', support.takeBack],
      ...Object.values(support.wordings),
    ];
    const odd = sentencesOf([words, teamWords])
      .map((text) => text.replace(/“[^”]*”/g, ''))
      .filter((text) => /!|\b(I|we|We|our|sorry|Sorry)\b/.test(text) && !own.includes(text));
    expect(odd).toEqual(['Before we begin']);
  });

  test('takes the first language it has, else English', () => {
    expect(words).toBe(en);
    expect(teamWords).toBe(team);
    expect(catalogueFor(['xx', 'en-GB'], { en, de })).toBe(en);
    expect(catalogueFor([], { en, de })).toBe(en);
    expect(catalogueFor(['xx', 'de-AT', 'en'], { en, de })).toBe(de);
  });

  test('chooses of a text in its languages the one that is read best', () => {
    const texts = ['en', 'pt-PT', 'de', 'pt-BR'].map((language) => ({ language }));
    const best = (...wanted: string[]) => bestRead(texts, wanted)?.language;
    expect(best('de-AT', 'en')).toBe('de');
    expect(best('pt-BR')).toBe('pt-BR');
    expect(best('xx', 'pt')).toBe('pt-PT');
    expect(best('xx')).toBe('en');
    expect(bestRead([], ['en'])).toBeUndefined();
  });

  test('speaks German in the same voice, and says as much', () => {
    const sentences = sentencesOf([de, teamDe]);
    expect(sentences.length).toBe(sentencesOf([en, team]).length);
    expect(sentences.filter((text) => /!|\b(wir|unser|Entschuldigung|sorry)\b/.test(text))).toEqual([]);
    for (const code of codes) expect(de.rejection(code, [3])).toMatch(/^[A-ZÄÖÜ0-9].*\.$/);
  });

  // The others are of requests that no page makes, or say of what was sent something that only the server
  // knows.
  test('has a German sentence for whatever the API refuses, by its code', () => {
    const server = '../server/transport';
    const sources = readdirSync(server).filter((name) => name.endsWith('.cpp'));
    const refused = sources.flatMap((name) =>
      [...readFileSync(`${server}/${name}`, 'utf8').matchAll(/error_reply\([^,]*,\s*"([a-z-]+)"/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(refused.length).toBeGreaterThan(20);
    const unsaid = new Set(refused.filter((code) => de.refusal(code) === undefined));
    const serversOwn = ['bad-request', 'faults'];
    const ofNoPage = [
      ...['body-on-get', 'method', 'not-http', 'transfer-encoding'],
      ...['websocket-handshake', 'websocket-version'],
    ];
    expect([...unsaid].sort()).toEqual([...serversOwn, ...ofNoPage].sort());
    for (const code of refused) expect(de.refusal(code) ?? 'Es fehlt.').toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(en.refusal('no-such-code')).toBeUndefined();
  });

  // What is alike in both is a name, a sign or a unit.
  test('leaves nothing of the team’s pages in English', () => {
    const english = new Set(sentencesOf(team).filter((text) => /[a-z]{4}/.test(text)));
    const alike = sentencesOf(teamDe).filter((text) => english.has(text));
    expect(alike).toEqual([]);
  });
});

// Those that take nothing in.
function sentencesOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(sentencesOf);
}
