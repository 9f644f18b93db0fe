import { RejectionCode as Code } from '../../schema/holdspace/v1/client_pb';

// One sentence a code, for whoever pressed. `values` are the code's numbers.
export function rejection(code: Code, values: readonly number[] = []): string {
  switch (code) {
    case Code.UNSPECIFIED:
      return 'The server refused this without saying why. Press again.';
    case Code.NOT_ALLOWED:
      return 'This belongs to the facilitator.';
    case Code.MALFORMED:
      return 'This page and the server do not understand each other. Load the page again.';
    case Code.ALREADY_MOVED_ON:
      return 'Already moved on. Somebody pressed before you; look where the session is now.';
    case Code.NOT_STARTED:
      return 'The session has not begun yet. Begin with step 1 first.';
    case Code.ALREADY_STARTED:
      return 'The session has begun already.';
    case Code.ENDED:
      return 'The session has ended.';
    case Code.LAST_STEP:
      return 'This is the last step. End gently when you are ready.';
    case Code.NO_SUCH_STEP:
      return values[0] === undefined
        ? 'The exercise has no such step.'
        : `The exercise has no such step. Its last one is step ${values[0]}.`;
    case Code.NO_SUCH_RUN:
      return 'This step is not known any more. Look where the session is now.';
    case Code.ALREADY_PAUSED:
      return 'Everybody is paused already.';
    case Code.NOT_PAUSED:
      return 'The session is going on already.';
    case Code.NOT_TIMED:
      return 'This step has no clock, so there is nothing to extend.';
    case Code.NOT_OPEN:
      return 'This step is closed already.';
    case Code.TOO_LATE_TO_UNDO:
      return 'It is too late to undo. You can go back to any step.';
    case Code.NOTHING_TO_SHOW:
      return 'There is nothing to show for this step.';
    case Code.OUT_OF_RANGE:
      return 'This is not among the possible answers. Choose again.';
    case Code.WRONG_KIND:
      return 'This step does not ask for that. What you chose is still here, on this device.';
    case Code.RUN_CLOSED:
      return 'The step has closed. What you chose is still here, on this device.';
    case Code.BOX_LOST:
      return 'What you chose is being handed in again. There is nothing you need to do.';
    case Code.NOT_SAVED:
      return 'Not saved. Press again.';
    case Code.TOO_FAST:
      return 'That was faster than the server takes it. Wait a moment, then press again.';
    case Code.ONLY_UP:
      return values[0] === undefined
        ? 'The threshold can only be raised while a session runs.'
        : `The threshold can only be raised while a session runs. It is ${values[0]} now.`;
    case Code.NO_SUCH_MEMBER:
      return 'Nobody of the team has this place, or it belongs to whoever made the session.';
    case Code.TEXT_TOO_LONG:
      return values[0] === undefined
        ? 'This is longer than it may be. Shorten it, then press again.'
        : `This is longer than ${values[0]} characters. Shorten it, then press again.`;
    case Code.TEXT_UNSAFE:
      return 'There are characters in it that cannot be seen. Type it anew instead of pasting it.';
    case Code.ALREADY_SHOWN:
      return 'What you handed in is in the picture already, and stays as it is.';
    case Code.NO_SUCH_REQUEST:
      return 'This request was taken back. There is nothing left to answer.';
    case Code.TOO_MANY:
      return values[0] === undefined
        ? 'There are as many already as there can be.'
        : `There can be ${values[0]} at most, and there are as many already.`;
    case Code.NO_SHARES:
      return 'There are not enough lines, or not enough people here, to show any of them.';
    case Code.TOO_FEW_PEOPLE:
      return values[0] === undefined
        ? 'Not enough people are here for practice groups.'
        : `Practice groups need at least ${values[0]} people here.`;
  }
}
