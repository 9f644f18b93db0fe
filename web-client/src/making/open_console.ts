// Goes to a session's console without loading the page again.

export const consolePath = (sessionId: string) => `/facilitate/${sessionId}`;

export function openConsole(sessionId: string): void {
  history.pushState(null, '', consolePath(sessionId));
  dispatchEvent(new PopStateEvent('popstate'));
}
