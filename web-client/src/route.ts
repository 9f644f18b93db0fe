// Which page an address means. Pure: takes path and fragment, knows no window.
// What identifies a person or opens a door stands in the fragment, which is never sent to a server.

export type Route =
  | { page: 'landing' }
  | { page: 'join'; code: string }
  | { page: 'seat'; sessionId: string }
  | { page: 'making' }
  | { page: 'console'; sessionId: string }
  | { page: 'display'; fragment: string }
  | { page: 'receipt'; fragment: string }
  | { page: 'invitation'; fragment: string }
  | { page: 'supporter'; sessionId: string }
  | { page: 'observer'; sessionId: string }
  | { page: 'library' }
  | { page: 'designer'; exerciseId: string }
  | { page: 'series' }
  | { page: 'trend'; seriesId: string }
  | { page: 'nowhere' };

export function routeOf(path: string, hash: string): Route {
  const fragment = decodeSafely(hash.replace(/^#/, ''));
  const parts = path.split('/').filter((part) => part !== '');
  const [first, second] = parts;
  if (parts.length > 2) return { page: 'nowhere' };
  if (second !== undefined) return pageOfOne(first, second);
  switch (first) {
    case undefined:
    case 'join':
      if (fragment.startsWith(invited)) {
        return { page: 'invitation', fragment: fragment.slice(invited.length) };
      }
      return fragment === '' ? { page: 'landing' } : { page: 'join', code: fragment };
    case 's':
      return fragment === '' ? { page: 'landing' } : { page: 'seat', sessionId: fragment };
    case 'facilitate':
      return { page: 'making' };
    case 'library':
      return { page: 'library' };
    case 'series':
      return { page: 'series' };
    case 'display':
      return { page: 'display', fragment };
    case 'receipt':
      return { page: 'receipt', fragment };
    default:
      return { page: 'nowhere' };
  }
}

const invited = 'invite=';

function pageOfOne(kind: string | undefined, id: string): Route {
  switch (kind) {
    case 'facilitate':
      return { page: 'console', sessionId: id };
    case 'support':
      return { page: 'supporter', sessionId: id };
    case 'library':
      return { page: 'designer', exerciseId: id };
    case 'series':
      return { page: 'trend', seriesId: id };
    case 'watch':
      return { page: 'observer', sessionId: id };
    default:
      return { page: 'nowhere' };
  }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
