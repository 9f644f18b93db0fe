// Tells the styles how tall the desk is now: on a phone what was just said stands right above it.

import { useEffect } from 'preact/hooks';

export function useDeskHeight(desk: { current: HTMLElement | null }): void {
  useEffect(() => {
    const element = desk.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const root = document.documentElement.style;
    const look = new ResizeObserver(() => root.setProperty('--desk-height', `${element.offsetHeight}px`));
    look.observe(element);
    return () => {
      look.disconnect();
      root.removeProperty('--desk-height');
    };
  }, []);
}
