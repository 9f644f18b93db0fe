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
  | { page: 'nowhere' };

export function routeOf(path: string, hash: string): Route {
  const fragment = decodeSafely(hash.replace(/^#/, ''));
  const parts = path.split('/').filter((part) => part !== '');
  const [first, second] = parts;
  if (parts.length > 2) return { page: 'nowhere' };
  if (first === 'facilitate') {
    return second === undefined ? { page: 'making' } : { page: 'console', sessionId: second };
  }
  if (second !== undefined) return { page: 'nowhere' };
  switch (first) {
    case undefined:
    case 'join':
      return fragment === '' ? { page: 'landing' } : { page: 'join', code: fragment };
    case 's':
      return fragment === '' ? { page: 'landing' } : { page: 'seat', sessionId: fragment };
    case 'display':
      return { page: 'display', fragment };
    case 'receipt':
      return { page: 'receipt', fragment };
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
