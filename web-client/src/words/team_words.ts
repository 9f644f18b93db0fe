// What the tool says to those who make, lead, help, watch or show a session, by language. Apart from the rest
// (words.ts), since it comes with their pages: no phone of a participant fetches any of it.

import { team as de } from './de/team';
import { team as en } from './en/team';
import { catalogueFor, languages } from './words';

export type TeamCatalogue = typeof en;

export const teamWords: TeamCatalogue = catalogueFor(languages(), { en, de });
