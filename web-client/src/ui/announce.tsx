// Status messages for those who hear the page (A2): said politely, never moving the focus.

import { signal } from '@preact/signals';

const said = signal('');

// The same sentence twice is said twice: a no-break space makes it a new one.
export function announce(text: string): void {
  said.value = said.value === text ? `${text}\u00a0` : text;
}

// Stands once in every page.
export function Announcer() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}
