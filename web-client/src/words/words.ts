// Every sentence the tool says, by language. Pages take them from here and write none themselves, so that a
// language is one more folder like en/. The exercise's own words come from the server, in the person's
// language.

import { de } from './de/de';
import { en } from './en/en';

export type Catalogue = typeof en;

const catalogues: Record<string, Catalogue> = { en, de };

export const words: Catalogue = catalogueFor(languages());

// The person's languages, best first, BCP 47.
export function languages(): string[] {
  if (typeof navigator === 'undefined' || navigator.languages === undefined) return ['en'];
  return [...navigator.languages].slice(0, 8);
}

export function catalogueFor(wanted: readonly string[]): Catalogue {
  for (const language of wanted) {
    const found = catalogues[language.toLowerCase().split('-')[0] ?? ''];
    if (found !== undefined) return found;
  }
  return en;
}
