// The one place that looks at the address: route → page. Pages never look at each other.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Join } from './landing/join';
import { Landing } from './landing/landing';
import { navigate } from './navigate';
import { isLazy, loadPage } from './pages';
import { PlainPage } from './participant/plain_page';
import { SeatPage } from './participant/seat_page';
import { routeOf } from './route';
import type { Route } from './route';
import { ErrorBoundary } from './ui/error_boundary';
import { words } from './words/words';

function routeNow(): Route {
  return routeOf(location.pathname, location.hash);
}

export function App() {
  const [route, setRoute] = useState<Route>(routeNow);
  useEffect(() => {
    const look = () => setRoute(routeNow());
    addEventListener('hashchange', look);
    addEventListener('popstate', look);
    return () => {
      removeEventListener('hashchange', look);
      removeEventListener('popstate', look);
    };
  }, []);
  return (
    <ErrorBoundary>
      <PageOf route={route} />
    </ErrorBoundary>
  );
}

function PageOf({ route }: { route: Route }) {
  switch (route.page) {
    case 'landing':
      return <Landing />;
    case 'join':
      return <Join code={route.code} />;
    case 'seat':
      return <SeatPage key={route.sessionId} sessionId={route.sessionId} />;
    case 'making':
    case 'console':
    case 'display':
    case 'receipt':
    case 'invitation':
    case 'supporter':
    case 'observer':
    case 'library':
    case 'designer':
    case 'series':
    case 'trend':
      return <LazyPage key={route.page} route={route} />;
    case 'nowhere': {
      const say = words.common.nowhere;
      return <PlainPage {...say} act={{ name: say.start, onPress: () => navigate('/') }} />;
    }
  }
}

type Loaded =
  { is: 'loading' } | { is: 'here'; Page: ComponentType<{ route: Route }> } | { is: 'missing' };

function LazyPage({ route }: { route: Route }) {
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' });
  useEffect(() => {
    if (!isLazy(route.page)) return;
    loadPage(route.page).then(
      (Page) => setLoaded({ is: 'here', Page }),
      () => setLoaded({ is: 'missing' }),
    );
  }, [route.page]);
  switch (loaded.is) {
    case 'loading':
      return null;
    case 'here':
      return <loaded.Page route={route} />;
    case 'missing': {
      const say = words.failure;
      return <PlainPage {...say} act={{ name: say.again, onPress: () => location.reload() }} />;
    }
  }
}
