// Every sentence the tool says, by language; here those for everybody, in team_words.ts those for a session's
// team. Pages take them from here and write none themselves, so that a language is one more folder like en/.
// The exercise's own words come from the server, in the person's language.

import { de } from './de/de';
import { en } from './en/en';

export type Catalogue = typeof en;

export const words: Catalogue = catalogueFor(languages(), { en, de });

// The person's languages, best first, BCP 47.
export function languages(): string[] {
  if (typeof navigator === 'undefined' || navigator.languages === undefined) return ['en'];
  return [...navigator.languages].slice(0, 8);
}

// The first of the wanted ones that there is, else English.
export function catalogueFor<T>(wanted: readonly string[], all: Record<string, T> & { en: T }): T {
  for (const language of wanted) {
    const found = all[primary(language)];
    if (found !== undefined) return found;
  }
  return all.en;
}

// Of one text in its languages the one that is read best, else its first; nothing: there is none.
export function bestRead<T extends { language: string }>(
  all: readonly T[],
  wanted: readonly string[],
): T | undefined {
  for (const language of wanted) {
    const found =
      all.find((one) => one.language === language) ??
      all.find((one) => primary(one.language) === primary(language));
    if (found !== undefined) return found;
  }
  return all[0];
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
