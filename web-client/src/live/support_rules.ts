// What a device holds of its requests for support, against what the server's view of its seat lists: what is
// to be sent, and how each stands. Pure.

import { RejectionCode, SupportAnswer } from '../schema/holdspace/v1/client_pb';
import type { SupportWording } from '../schema/holdspace/v1/client_pb';
import type { SupportState } from '../schema/holdspace/v1/view_pb';
import type { HeldRequest, Standing } from './support_book';

export interface Request {
  id: string; // hexadecimal
  wording: SupportWording;
  withdrawn: boolean; // and the server has not said yet that it knows
  refused: number; // RejectionCode of a refusal that sending again will not change; 0: none
}

export const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const fromHex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export function isListed(id: string, listed: readonly SupportState[]): boolean {
  return listed.some((one) => hex(one.id) === id);
}

// A request is sent until it is listed, a withdrawal until it is not.
export function toSend(requests: readonly Request[], listed: readonly SupportState[]): Request[] {
  return requests.filter((one) => one.refused === 0 && one.withdrawn === isListed(one.id, listed));
}

// A withdrawn request that the server does not list is over.
export function seen(requests: readonly Request[], listed: readonly SupportState[]): Request[] {
  return requests.filter((one) => !one.withdrawn || isListed(one.id, listed));
}

// Own requests as they stand; also those the server lists and this device has forgotten.
export function shown(requests: readonly Request[], listed: readonly SupportState[]): HeldRequest[] {
  const gone = new Set(requests.filter((one) => one.withdrawn).map((one) => one.id));
  const own = requests.filter((one) => !one.withdrawn).map((one) => standingOf(one, listed));
  const others = listed
    .map((one) => ({ id: hex(one.id), wording: one.wording, standing: answered(one.answer) }))
    .filter(({ id }) => !gone.has(id) && !own.some((one) => one.id === id));
  return [...others, ...own];
}

function standingOf(request: Request, listed: readonly SupportState[]): HeldRequest {
  const { id, wording } = request;
  const state = listed.find((one) => hex(one.id) === id);
  if (state !== undefined) return { id, wording, standing: answered(state.answer) };
  if (request.refused === 0) return { id, wording, standing: 'sending' };
  return { id, wording, standing: 'refused', refused: request.refused as RejectionCode };
}

function answered(answer: SupportAnswer): Standing {
  switch (answer) {
    case SupportAnswer.UNSPECIFIED:
      return 'waiting';
    case SupportAnswer.SEEN:
      return 'seen';
    case SupportAnswer.ON_MY_WAY:
      return 'on the way';
    case SupportAnswer.DONE:
      return 'done';
  }
}

export type Refused = 'gone' | 'again' | 'kept';

// What a refusal means: there is nothing to withdraw any more, try again soon, or it stays refused.
export function refusedAs(code: RejectionCode): Refused {
  switch (code) {
    case RejectionCode.NO_SUCH_REQUEST:
      return 'gone';
    case RejectionCode.TOO_FAST:
    case RejectionCode.NOT_SAVED:
    case RejectionCode.BOX_LOST:
      return 'again';
    default:
      return 'kept';
  }
}
