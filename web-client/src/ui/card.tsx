// A sheet that lies over the whole page until it is put away: grounding, leaving, a strong number. The
// browser keeps the focus inside it and gives it back afterwards; Escape puts it away.

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { QuickExitKey } from './quick_exit';

export interface CardProps {
  note?: string;
  title: string;
  children: ComponentChildren;
  hand: ComponentChildren;
  onClose: () => void;
}

export function Card({ note, title, children, hand, onClose }: CardProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const before = document.activeElement;
    element.showModal();
    heading.current?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="card"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <QuickExitKey />
      <div class="card-sheet">
        <div class="page">
          {note !== undefined && <p class="note">{note}</p>}
          <h1 class="title" id={id} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </div>
        <div class="hand">{hand}</div>
      </div>
    </dialog>
  );
}
