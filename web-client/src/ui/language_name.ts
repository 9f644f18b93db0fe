// A language by its name, in the language of the tool, where the browser knows one.

import { words } from '../words/words';

export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([words.language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
