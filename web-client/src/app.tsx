// The one place that looks at the address: route → page. Pages never look at each other.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isLazy, loadPage } from './pages';
import { routeOf } from './route';
import type { Route } from './route';

export function App() {
  const [route, setRoute] = useState<Route>(() => routeOf(location.pathname, location.hash));
  const [Page, setPage] = useState<ComponentType<{ route: Route }> | null>(null);
  useEffect(() => {
    const look = () => setRoute(routeOf(location.pathname, location.hash));
    addEventListener('hashchange', look);
    addEventListener('popstate', look);
    return () => {
      removeEventListener('hashchange', look);
      removeEventListener('popstate', look);
    };
  }, []);
  useEffect(() => {
    setPage(null);
    if (isLazy(route.page)) void loadPage(route.page).then((page) => setPage(() => page));
  }, [route.page]);
  if (isLazy(route.page)) return Page === null ? null : <Page route={route} />;
  return <p class="page">There is no page here.</p>;
}
