// Where a session of this browser is led, supported or watched, and the way there without loading the page
// again.

import { navigate } from '../navigate';
import type { MyRole } from './my_sessions';

export const consolePath = (sessionId: string) => `/facilitate/${sessionId}`;

export function pathOf({ sessionId, role }: { sessionId: string; role: MyRole }): string {
  switch (role) {
    case 'maker':
    case 'co-facilitator':
      return consolePath(sessionId);
    case 'supporter':
      return `/support/${sessionId}`;
    case 'observer':
      return `/watch/${sessionId}`;
  }
}

export function openConsole(sessionId: string): void {
  navigate(consolePath(sessionId));
}
