// The pages that most people never open come as files of their own; a participant's pages are in the first
// file, so that a phone that loses its network still has them all. Each folder's page.tsx exports its page
// as default.

import type { ComponentType } from 'preact';
import type { Route } from './route';

type LazyPage = Extract<Route['page'], 'making' | 'console' | 'display' | 'receipt'>;
type PageModule = { default: ComponentType<{ route: Route }> };

const folders: Record<LazyPage, string> = {
  making: './making/page.tsx',
  console: './facilitator/page.tsx',
  display: './display/page.tsx',
  receipt: './receipt/page.tsx',
};
const modules = import.meta.glob<PageModule>('./{making,facilitator,display,receipt}/page.tsx');

export function isLazy(page: Route['page']): page is LazyPage {
  return page in folders;
}

export async function loadPage(page: LazyPage): Promise<PageModule['default']> {
  const load = modules[folders[page]];
  if (load === undefined) throw new Error(`no page in ${folders[page]}`);
  return (await load()).default;
}
