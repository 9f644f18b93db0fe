// A page with one thing to say and at most one thing to do.

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Key } from '../ui/key';
import { Mark } from '../ui/mark';
import { words } from '../words/words';

export interface PlainPageProps {
  title: string;
  text: string;
  children?: ComponentChildren;
  act?: { name: string; onPress: () => void };
}

export function PlainPage({ title, text, children, act }: PlainPageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="leaf">
      <header class="brand">
        <Mark />
        <span>{words.common.product}</span>
      </header>
      <main class="page">
        <h1 class="title">{title}</h1>
        <p class="aside" role="status">
          {text}
        </p>
        {children}
        {act !== undefined && (
          <p class="tools">
            <Key look="main" onPress={act.onPress}>
              {act.name}
            </Key>
          </p>
        )}
      </main>
    </div>
  );
}
