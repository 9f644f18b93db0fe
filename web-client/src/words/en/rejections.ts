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
  }
}
