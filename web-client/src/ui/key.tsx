// A key one presses. 'main': the one filled key of a page. 'quiet': underlined words. It never moves and
// never hides.

import type { ComponentChildren } from 'preact';

export interface KeyProps {
  children: ComponentChildren;
  look?: 'plain' | 'main' | 'quiet';
  wide?: boolean;
  submit?: boolean; // the form's own key
  onPress?: (event: MouseEvent) => void;
  describedBy?: string;
  shortcut?: string; // told to assistive technology; the page listens for it itself
  pressed?: boolean; // for keys that switch something on and off
}

export function Key({
  children,
  look = 'plain',
  wide,
  submit,
  onPress,
  describedBy,
  shortcut,
  pressed,
}: KeyProps) {
  const names = ['key', look === 'plain' ? '' : look, wide === true ? 'wide' : ''].filter(
    (name) => name !== '',
  );
  return (
    <button
      class={names.join(' ')}
      type={submit === true ? 'submit' : 'button'}
      onClick={onPress}
      aria-describedby={describedBy}
      aria-keyshortcuts={shortcut}
      aria-pressed={pressed}
    >
      {children}
    </button>
  );
}
