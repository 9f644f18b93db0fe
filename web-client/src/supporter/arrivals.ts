// Which requests for support are new since the last look. Pure. A request that is answered or taken back is
// not news; one that comes back after a reconnection is not either.

import { SupportAnswer } from '../schema/holdspace/v1/client_pb';
import type { InboxView, SupportRequestView } from '../schema/holdspace/v1/view_pb';

export const nameOf = (request: SupportRequestView) =>
  Array.from(request.id, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const isWaiting = (request: SupportRequestView) => request.answer === SupportAnswer.UNSPECIFIED;
export const isDone = (request: SupportRequestView) => request.answer === SupportAnswer.DONE;

export interface Arrivals {
  known: ReadonlySet<string>;
  fresh: readonly SupportRequestView[];
}

export const noArrivals: Arrivals = { known: new Set(), fresh: [] };

export function arrivalsOf(before: Arrivals, inbox: InboxView): Arrivals {
  const fresh = inbox.requests.filter((one) => isWaiting(one) && !before.known.has(nameOf(one)));
  return { known: new Set([...before.known, ...inbox.requests.map(nameOf)]), fresh };
}
