// A moment of the session's clock as people here say it: "10:45".

import { words } from '../words/words';

export function clockTime(ms: number): string {
  return new Date(ms).toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit' });
}
