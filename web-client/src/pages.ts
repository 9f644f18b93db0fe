// The pages that most people never open come as files of their own; a participant's pages are in the first
// file, so that a phone that loses its network still has them all. Each folder's page.tsx exports its page as
// default.

import type { ComponentType } from 'preact';
import type { Route } from './route';

type PageModule = { default: ComponentType<{ route: Route }> };

const pages = {
  making: (): Promise<PageModule> => import('./making/page'),
  console: (): Promise<PageModule> => import('./facilitator/page'),
  display: (): Promise<PageModule> => import('./display/page'),
  receipt: (): Promise<PageModule> => import('./receipt/page'),
  invitation: (): Promise<PageModule> => import('./controller/page'),
  supporter: (): Promise<PageModule> => import('./supporter/page'),
  library: (): Promise<PageModule> => import('./library/page'),
  designer: (): Promise<PageModule> => import('./library/designer_page'),
  series: (): Promise<PageModule> => import('./series/page'),
  trend: (): Promise<PageModule> => import('./series/trend_page'),
  observer: (): Promise<PageModule> => import('./observer/page'),
};

export type LazyPage = keyof typeof pages;

export function isLazy(page: Route['page']): page is LazyPage {
  return page in pages;
}

export async function loadPage(page: LazyPage): Promise<PageModule['default']> {
  return (await pages[page]()).default;
}
