// Every page in every state, without a server: `npm run looks`, then /looks/#name. Not part of the product's
// bundle.

import '../src/ui/base.css';
import { render } from 'preact';
import type { ComponentChild } from 'preact';

export type Looks = Record<string, () => ComponentChild>;

const files = import.meta.glob<{ looks: Looks }>('./*_looks.tsx', { eager: true });
const all: Looks = Object.assign({}, ...Object.values(files).map((file) => file.looks));

function Contents() {
  return (
    <ul class="page">
      {Object.keys(all).map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

function show(): void {
  const root = document.getElementById('app');
  if (root === null) return;
  render(null, root);
  render(all[location.hash.slice(1)]?.() ?? <Contents />, root);
}

addEventListener('hashchange', show);
show();
