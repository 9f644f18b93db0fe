// The facilitator's key on this device. It comes in the fragment of a link (never sent to a server), is
// kept in local storage, and is taken out of the address bar at once.

const place = 'holdspace.facilitator-key';

export interface Keeping {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function keyInFragment(hash: string): string | null {
  const found = new URLSearchParams(hash.replace(/^#/, '')).get('key')?.trim() ?? '';
  return found === '' ? null : found;
}

// The exercise to choose at first, where one comes here from the library.
export function exerciseInFragment(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('exercise') ?? '';
}

export function keptKey(storage: Keeping): string | null {
  return storage.getItem(place);
}

export function keepKey(storage: Keeping, key: string): void {
  storage.setItem(place, key);
}

export function forgetKey(storage: Keeping): void {
  storage.removeItem(place);
}

// The key to use now; a key in the address replaces the kept one.
export function takeKey(storage: Keeping): string | null {
  const fresh = keyInFragment(location.hash);
  if (fresh !== null) {
    keepKey(storage, fresh);
    history.replaceState(history.state, '', location.pathname);
  }
  return keptKey(storage);
}
