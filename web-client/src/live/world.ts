// What a session needs from the browser, so that its tests can be dialogues without one.

import { dial } from './socket';
import type { Dial } from './socket';
import { shelf } from './shelf';
import type { Shelf } from './shelf';

export interface World {
  dial: Dial;
  now(): number; // this device's clock, ms since 1970
  random(): number;
  randomBytes(count: number): Uint8Array;
  shelf: Shelf;
  // Calls back when the person or the network comes back; returns how to stop that.
  onWake(wake: () => void): () => void;
}

export const browserWorld: World = {
  dial,
  now: () => Date.now(),
  random: () => Math.random(),
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  shelf,
  onWake(wake) {
    const visible = () => {
      if (document.visibilityState === 'visible') wake();
    };
    document.addEventListener('visibilitychange', visible);
    addEventListener('online', wake);
    addEventListener('offline', wake);
    addEventListener('focus', wake);
    addEventListener('pageshow', wake);
    return () => {
      document.removeEventListener('visibilitychange', visible);
      removeEventListener('online', wake);
      removeEventListener('offline', wake);
      removeEventListener('focus', wake);
      removeEventListener('pageshow', wake);
    };
  },
};
