// The live connection of a page that is opened with a controller's token: made once, closed when the page
// is left.

import { base64Decode } from '@bufbuild/protobuf/wire';
import { useEffect, useState } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { connectSession } from '../live/session';
import { languages } from '../words/words';

// `token`: base64url text of 32 bytes. Null until the connection is begun, and where the token is none.
export function useControllerSession(sessionId: string, token: string): LiveSession | null {
  const [session, setSession] = useState<LiveSession | null>(null);
  useEffect(() => {
    const bytes = tokenBytes(token);
    if (bytes === null) return undefined;
    const live = connectSession({
      sessionId,
      token: { kind: 'controller', bytes },
      languages: languages(),
    });
    setSession(live);
    return () => {
      live.close();
      setSession(null);
    };
  }, [sessionId, token]);
  return session;
}

export function tokenBytes(text: string): Uint8Array | null {
  try {
    const bytes = base64Decode(text);
    return bytes.length === 32 ? bytes : null;
  } catch {
    return null;
  }
}
