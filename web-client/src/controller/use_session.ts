// The live connection of a page that is opened with a controller's token: made once, closed when the page
// is left.

import { useEffect, useState } from 'preact/hooks';
import type { LiveSession, SessionToken } from '../live/live_session';
import { connectSession } from '../live/session';
import { languages } from '../words/words';
import { tokenBytes } from './token_bytes';

// `token`: base64url text of 32 bytes. Null until the connection is begun, and where the token is none.
export function useControllerSession(sessionId: string, token: string): LiveSession | null {
  return useSessionWith(
    sessionId,
    () => {
      const bytes = tokenBytes(token);
      return bytes === null ? null : { kind: 'controller', bytes };
    },
    token,
  );
}

// The same for a device that takes up an invitation: `secret` and the token it makes for itself.
export function useClaimingSession(sessionId: string, secret: string, token: string): LiveSession | null {
  return useSessionWith(
    sessionId,
    () => {
      const bytes = tokenBytes(token);
      const opens = tokenBytes(secret);
      return bytes === null || opens === null ? null : { kind: 'invite', secret: opens, bytes };
    },
    `${secret} ${token}`,
  );
}

function useSessionWith(
  sessionId: string,
  tokenNow: () => SessionToken | null,
  asText: string,
): LiveSession | null {
  const [session, setSession] = useState<LiveSession | null>(null);
  useEffect(() => {
    const token = tokenNow();
    if (token === null) return undefined;
    const live = connectSession({ sessionId, token, languages: languages() });
    setSession(live);
    return () => {
      live.close();
      setSession(null);
    };
  }, [sessionId, asText]);
  return session;
}
