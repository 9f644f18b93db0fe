// The links of a session: what a facilitator hands on or opens. What opens a door stands in the fragment,
// which is never sent to a server. Pure.

export const joinLink = (origin: string, code: string) => `${origin}/#${code}`;
export const displayLink = (origin: string, id: string, token: string) =>
  `${origin}/display#${id}.${token}`;
export const receiptLink = (origin: string, id: string, token: string) =>
  `${origin}/receipt#${id}.${token}`;
// `secret`: base64url of the 32 bytes that are claimed once.
export const inviteLink = (origin: string, id: string, secret: string) =>
  `${origin}/#invite=${id}.${secret}`;

// "SESSION.TOKEN", as in the fragments of the links above.
export function sessionAndToken(fragment: string): { sessionId: string; token: string } | null {
  const parts = fragment.split('.');
  const [sessionId, token] = parts;
  if (parts.length !== 2 || !sessionId || !token) return null;
  return { sessionId, token };
}

// A join code as people read it out: in two halves.
export function spacedCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`.trim();
}
