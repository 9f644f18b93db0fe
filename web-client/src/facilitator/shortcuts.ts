// Which key of the keyboard means what in the console. Pure. Nothing while somebody types, holds a key down
// or uses the browser's own combinations.

export type Shortcut =
  'primary' | 'pause' | 'ground' | 'end' | 'undo' | 'steps' | 'quick' | 'line' | 'keys';

const letters: Record<string, Shortcut> = {
  n: 'primary',
  p: 'pause',
  g: 'ground',
  e: 'end',
  u: 'undo',
  b: 'steps',
  q: 'quick',
  l: 'line',
  '?': 'keys',
};

export interface Pressed {
  key: string;
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  target: EventTarget | null;
}

export function shortcutOf(event: Pressed): Shortcut | null {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return null;
  if (isTyping(event.target)) return null;
  return letters[event.key.toLowerCase()] ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  const element = target as { tagName?: string; isContentEditable?: boolean } | null;
  if (element === null) return false;
  return (
    element.isContentEditable === true || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName ?? '')
  );
}
