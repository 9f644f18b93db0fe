// Says a new request for support to those who hear the page, once and at once, and rings a bell where the
// person switched it on. Off at first: a sound in the room could tell everybody that somebody asked.

import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { shelf } from '../live/shelf';
import type { InboxView } from '../schema/holdspace/v1/view_pb';
import { Bells } from '../ui/bells';
import { teamWords } from '../words/team_words';
import { arrivalsOf, noArrivals } from './arrivals';

const place = 'support-bell';
const bell = new Bells();
export const supportSound = signal(shelf.get(place) === 'on');

// To be called from a tap or a key: browsers allow no sound before one.
export function toggleSupportSound(): void {
  supportSound.value = !supportSound.value;
  shelf.put(place, supportSound.value ? 'on' : 'off');
  if (supportSound.value) ringOnce();
}

function ringOnce(): void {
  bell.on.value = true;
  bell.arm();
  bell.ring(1);
}

// The sentence to be said now; empty: none.
export function useArrivals(inbox: InboxView | null): string {
  const seen = useRef(noArrivals);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (inbox === null) return;
    seen.current = arrivalsOf(seen.current, inbox);
    const { fresh } = seen.current;
    if (fresh.length === 0) return;
    setSaid(fresh.map((one) => teamWords.supporter.arrived(one.seat, one.wording)).join(' '));
    if (supportSound.peek()) ringOnce();
  }, [inbox]);
  return said;
}
