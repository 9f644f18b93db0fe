// What this device keeps, as text under names; local storage where there is one. A browser that forbids it
// (private windows, full disks) still works: then the page itself remembers for as long as it is open.

export interface Shelf {
  get(name: string): string | null;
  put(name: string, text: string): void;
  drop(name: string): void;
  names(): string[];
}

export const prefix = 'holdspace:';

export function memoryShelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name) ?? null,
    put: (name, text) => void kept.set(name, text),
    drop: (name) => void kept.delete(name),
    names: () => [...kept.keys()],
  };
}

export function deviceShelf(): Shelf {
  const spare = memoryShelf();
  return {
    get(name) {
      return spare.get(name) ?? tried(() => localStorage.getItem(prefix + name)) ?? null;
    },
    put(name, text) {
      const kept = tried(() => {
        localStorage.setItem(prefix + name, text);
        return true;
      });
      if (kept === true) spare.drop(name);
      else spare.put(name, text);
    },
    drop(name) {
      spare.drop(name);
      tried(() => localStorage.removeItem(prefix + name));
    },
    names() {
      const own = tried(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];
      return [...new Set([...own.map((key) => key.slice(prefix.length)), ...spare.names()])];
    },
  };
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export const shelf = deviceShelf();
