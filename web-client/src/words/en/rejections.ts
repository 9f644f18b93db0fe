import { RejectionCode as Code } from '../../schema/holdspace/v1/client_pb';

// A sentence; where the code comes with a number, also one with it.
export interface Sentence {
  plain: string;
  numbered?: (value: number) => string;
}

const sentences: Record<Code, string | Sentence> = {
  [Code.UNSPECIFIED]: 'The server refused this without saying why. Press again.',
  [Code.NOT_ALLOWED]: 'This belongs to the facilitator.',
  [Code.MALFORMED]: 'This page and the server do not understand each other. Load the page again.',
  [Code.ALREADY_MOVED_ON]: 'Already moved on. Somebody pressed before you; look where the session is now.',
  [Code.NOT_STARTED]: 'The session has not begun yet. Begin with step 1 first.',
  [Code.ALREADY_STARTED]: 'The session has begun already.',
  [Code.ENDED]: 'The session has ended.',
  [Code.LAST_STEP]: 'This is the last step. End gently when you are ready.',
  [Code.NO_SUCH_STEP]: {
    plain: 'The exercise has no such step.',
    numbered: (value) => `The exercise has no such step. Its last one is step ${value}.`,
  },
  [Code.NO_SUCH_RUN]: 'This step is not known any more. Look where the session is now.',
  [Code.ALREADY_PAUSED]: 'Everybody is paused already.',
  [Code.NOT_PAUSED]: 'The session is going on already.',
  [Code.NOT_TIMED]: 'This step has no clock, so there is nothing to extend.',
  [Code.NOT_OPEN]: 'This step is closed already.',
  [Code.TOO_LATE_TO_UNDO]: 'It is too late to undo. You can go back to any step.',
  [Code.NOTHING_TO_SHOW]: 'There is nothing to show for this step.',
  [Code.OUT_OF_RANGE]: 'This is not among the possible answers. Choose again.',
  [Code.WRONG_KIND]: 'This step does not ask for that. What you chose is still here, on this device.',
  [Code.RUN_CLOSED]: 'The step has closed. What you chose is still here, on this device.',
  [Code.BOX_LOST]: 'What you chose is being handed in again. There is nothing you need to do.',
  [Code.NOT_SAVED]: 'Not saved. Press again.',
  [Code.TOO_FAST]: 'That was faster than the server takes it. Wait a moment, then press again.',
  [Code.ONLY_UP]: {
    plain: 'The threshold can only be raised while a session runs.',
    numbered: (value) => `The threshold can only be raised while a session runs. It is ${value} now.`,
  },
  [Code.NO_SUCH_MEMBER]: 'Nobody of the team has this place, or it belongs to whoever made the session.',
  [Code.TEXT_TOO_LONG]: {
    plain: 'This is longer than it may be. Shorten it, then press again.',
    numbered: (value) => `This is longer than ${value} characters. Shorten it, then press again.`,
  },
  [Code.TEXT_UNSAFE]: 'There are characters in it that cannot be seen. Type it anew instead of pasting it.',
  [Code.ALREADY_SHOWN]: 'What you handed in is in the picture already, and stays as it is.',
  [Code.NO_SUCH_REQUEST]: 'This request was taken back. There is nothing left to answer.',
  [Code.TOO_MANY]: {
    plain: 'There are as many already as there can be.',
    numbered: (value) => `There can be ${value} at most, and there are as many already.`,
  },
  [Code.NO_SHARES]: 'There are not enough lines, or not enough people here, to show any of them.',
  [Code.TOO_FEW_PEOPLE]: {
    plain: 'Not enough people are here for practice groups.',
    numbered: (value) => `Practice groups need at least ${value} people here.`,
  },
};

// One sentence a code, for whoever pressed, from a language's sentences. `values` are the code's numbers.
export function rejectionFrom(all: Record<Code, string | Sentence>) {
  return (code: Code, values: readonly number[] = []): string => {
    const sentence = all[code] ?? all[Code.UNSPECIFIED]; // a newer server may know more codes
    if (typeof sentence === 'string') return sentence;
    const [value] = values;
    return value === undefined || sentence.numbered === undefined ? sentence.plain : sentence.numbered(value);
  };
}

export const rejection = rejectionFrom(sentences);
