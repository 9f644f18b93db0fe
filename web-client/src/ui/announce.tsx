// Status messages for those who hear the page (A2): said politely, never moving the focus.

import { signal } from '@preact/signals';

const said = signal('');
const keptMs = 5_000; // long enough to be read out; then it does not linger for who moves about the page
let clearing: ReturnType<typeof setTimeout> | undefined;

// The same sentence twice is said twice: a no-break space makes it a new one.
export function announce(text: string): void {
  said.value = said.value === text ? `${text}\u00a0` : text;
  clearTimeout(clearing);
  clearing = setTimeout(() => (said.value = ''), keptMs);
}

// Stands once in every page.
export function Announcer() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}
