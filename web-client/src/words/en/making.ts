// Making a session: the facilitator's first page.

import { LateJoin } from '../../schema/holdspace/v1/view_pb';
import type { MyRole } from '../../making/my_sessions';

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const making = {
  title: 'Make a session',
  loading: 'Looking into the library…',
  key: {
    title: 'This page needs your facilitator’s key',
    text: 'Open the link that the server printed when it started, or paste the key here. It stays here.',
    label: 'Facilitator’s key',
    use: 'Use this key',
    forget: 'Forget the key on this device',
    refused:
      'The server does not know this key. Check it, or ask whoever runs the server for a new link.',
  },
  exercise: {
    legend: 'Which exercise?',
    none: 'The library holds no exercise yet.',
    facts: (steps: number, minutes: string, languages: readonly string[]) =>
      [steps === 1 ? '1 step' : `${steps} steps`, minutes, languages.join(', ')]
        .filter((part) => part !== '')
        .join(' · '),
  },
  name: {
    label: 'What is the session called?',
    note: 'Everybody reads this before they join. Left empty, it is the name of the exercise.',
  },
  people: {
    label: 'For how many people?',
    bad: 'Type a number from 1 to 10 000.',
  },
  threshold: (k: number) =>
    `Results are shown from ${k} answers on. Fewer than ${people(k)}: nothing is shown, to anyone. ` +
    'It cannot be lowered later.',
  late: {
    legend: 'Who comes after the beginning …',
    ways: [
      { late: LateJoin.AT_ONCE, name: '… comes in at once', note: 'into the step that is open' },
      {
        late: LateJoin.NEXT_STEP,
        name: '… comes in with the next step',
        note: 'so that no step is begun in its middle',
      },
      { late: LateJoin.LOBBY, name: '… waits in the lobby', note: 'until you let them in' },
    ],
    lock: 'You can lock the room at any time.',
  },
  quickExit: {
    label: 'A quick exit on every participant’s screen',
    note:
      'One key covers the screen at once and leads to a neutral page, for groups in which somebody may ' +
      'be watched. ' +
      'It wipes what the device kept, but not the browser’s history.',
  },
  resources: {
    title: 'Where people can turn',
    note:
      'Shown in the lobby, on the grounding card and at the end. Leave it empty if whoever runs this ' +
      'server has ' +
      'set it. Kept on this device for next time.',
    asked: 'This server has none set. Name at least one, or make this a rehearsal.',
    name: 'Name',
    line: 'What it is, and how to reach it',
    link: 'Link or phone number, if there is one',
    linkBad: 'A link begins with https: or tel:, or is a phone number.',
    nameMissing: 'Give each of them a name and a line, or remove it.',
    one: (number: number) => `Place ${number}`,
    add: 'Add one',
    remove: 'Remove',
    most: 'There is room for 12.',
  },
  series: {
    label: 'Does it belong to a series?',
    note:
      'A series keeps what was shown in its sessions, and nothing else, until you delete it. ' +
      'The lobby of such a session says so.',
    none: 'No, it stands alone',
    fresh: 'A new series…',
    freshLabel: 'What is the series called?',
    freshMissing: 'Give the new series a name of at most 80 characters.',
    all: 'Look at your series',
  },
  rehearsal: {
    label: 'This is a rehearsal',
    note: 'It runs like a session and says “Rehearsal” on every screen: for trying an exercise out.',
  },
  make: 'Make the session',
  making: 'Making it…',
  titleTooLong: 'Choose a name of at most 80 characters.',
  mine: {
    title: 'Sessions in this browser',
    note: 'Kept in this browser only. Whoever holds it can go on with them.',
    open: {
      maker: (title: string) => `Lead ${title}`,
      'co-facilitator': (title: string) => `Lead ${title}`,
      supporter: (title: string) => `Support in ${title}`,
      observer: (title: string) => `Watch ${title}`,
    },
    role: { maker: '', 'co-facilitator': 'co-facilitator', supporter: 'supporter', observer: 'observer' },
    remove: 'Remove',
    removeWhat: (title: string) => `${title} from this list`,
    facts: (code: string, day: string, role: MyRole, rehearsal: boolean) =>
      [code, day, making.mine.role[role], rehearsal ? 'rehearsal' : '']
        .filter((part) => part !== '')
        .join(' · '),
  },
};
