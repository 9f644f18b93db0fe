// Requests for support: as facilitators and supporters see and answer them.

import { SupportAnswer, SupportWording } from '../../schema/holdspace/v1/client_pb';

const wordings: Record<SupportWording, string> = {
  [SupportWording.UNSPECIFIED]: 'Asks for support',
  [SupportWording.SOMEBODY_NOW]: '“I would like somebody with me now.”',
  [SupportWording.TALK_LATER]: '“I would like to talk afterwards.”',
  [SupportWording.SOMETHING_WRONG]: '“Something here does not feel right to me.”',
};

export const supporter = {
  label: 'Support desk',
  seat: (seat: string) => `Seat ${seat}`,
  wording: (wording: SupportWording) => wordings[wording],
  nobody: 'Nobody is waiting.',
  nobodyMore: (answered: number) =>
    answered === 1
      ? 'Nobody is waiting. 1 request is done.'
      : `Nobody is waiting. ${answered} requests are done.`,
  standing: (answer: SupportAnswer): string => {
    switch (answer) {
      case SupportAnswer.UNSPECIFIED:
        return 'Waiting for an answer';
      case SupportAnswer.SEEN:
        return 'Told: somebody has seen it';
      case SupportAnswer.ON_MY_WAY:
        return 'Told: somebody is on the way';
      case SupportAnswer.DONE:
        return 'Done';
    }
  },
  seen: 'Seen',
  onMyWay: 'On my way',
  done: 'Done',
  answerFor: (seat: string) => `for seat ${seat}`,
  arrived: (seat: string, wording: SupportWording) =>
    `Seat ${seat} asks for support: ${wordings[wording]}`,
  waiting: (count: number) => (count === 1 ? '1 asks for support' : `${count} ask for support`),
  look: 'Look',
  sound: { on: 'A bell when somebody asks: on', off: 'A bell when somebody asks: off' },
  promise:
    'A seat’s name is random, and nothing of an answer comes with it. Requests are gone when the ' +
    'session ends.',
  page: {
    mark: 'Supporter',
    text: 'You see requests for support, and nothing else of what people answer or write.',
    lobby: 'The session has not begun yet.',
    step: (title: string) => `The session is at: ${title}.`,
    paused: 'Everybody is paused.',
    ended: 'The session has ended',
    endedText: 'The requests are gone with it. Nothing of them is kept.',
    find:
      'The name of a seat stands on its person’s own screen. In a room, go to them quietly; ' +
      'in a call, a message to everybody that names the seat would tell everybody.',
  },
  notHere: {
    title: 'This browser was not invited to this session',
    text: 'Open the link of the invitation in this browser, or ask whoever leads the session for a new one.',
  },
  revoked: {
    title: 'You are no longer part of this session’s team',
    text: 'Your invitation was withdrawn, or the session was erased. Whoever leads it can tell you more.',
  },
};
