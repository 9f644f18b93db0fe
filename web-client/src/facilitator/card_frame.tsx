// A card over the console, as the browser's own dialog: it keeps the focus, Escape closes it, the page
// behind is inert.

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface CardFrameProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

export function CardFrame({ title, onClose, children }: CardFrameProps) {
  const id = useId();
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = frame.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={frame} class="console-card" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
