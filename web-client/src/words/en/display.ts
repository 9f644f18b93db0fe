// The big screen: read by everybody in the room, so nothing on it is about one person.

import type { TimeWords } from '../../ui/ring';

export const display = {
  title: 'Display',
  refused: {
    title: 'This screen belongs to no session',
    text: 'Open it again from the facilitator’s page. Its link holds everything it needs.',
  },
  lobby: {
    how: (host: string): readonly [string, string, string] => [
      'Scan the square, or open ',
      host,
      ' and type',
    ],
    qr: 'QR code that opens the join page of this session',
    here: (present: number) => {
      if (present === 0) return 'Nobody is here yet.';
      return present === 1 ? '1 person is here.' : `${present} people are here.`;
    },
    locked: 'The room is locked: nobody new comes in now.',
    series: (title: string) => `What is shown is kept in the series “${title}”; nothing else is.`,
    threshold: (k: number) => `No names, no accounts. Fewer than ${k} answers are never shown.`,
  },
  between: 'In between',
  locked: 'The room is locked.',
  step: (number: number, count: number): readonly [string, string] => [`${number}`, ` of ${count}`],
  time: (time: TimeWords) => {
    switch (time.kind) {
      case 'over':
        return 'Time is over';
      case 'moments':
        return 'a few seconds';
      case 'seconds':
        return `${time.seconds} seconds`;
      case 'minutes':
        return time.minutes === 1 ? '1 minute' : `${time.minutes} minutes`;
    }
  },
  answerHere: 'The answer is on your own device. Nobody sees a single one.',
  readyHere: 'Say on your own device when you are ready, or pass. Nobody sees who has.',
  growing: (k: number) => `The picture grows in groups of at least ${k}.`,
  linesNote: 'Handed in without names, in no order.',
  practice: {
    ownDevice: 'Your group and your part stand on your own device.',
    debrief: 'Talking about it, in this order',
    after: (roles: readonly string[]) =>
      `When the bell rings, you talk about it: ${roles.join(', then ')}.`,
  },
  writingStays: 'Writing stays on your own device.',
  closed: 'This step is closed.',
  anyAnswer: 'Any answer is a fine answer.',
  paused: {
    title: 'A pause for everybody',
    text: 'The clock stands still. Nothing is lost, and nothing needs to be done.',
  },
  ended: { title: 'The session has ended', text: 'You can go in your own time. Nobody is told.' },
  away: 'Not connected. This screen comes back by itself.',
};
