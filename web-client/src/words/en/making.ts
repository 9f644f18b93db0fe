// Making a session: the facilitator's first page.

import type { MyRole } from '../../making/my_sessions';

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const making = {
  title: 'Make a session',
  serverSilent: 'The server does not answer. Nothing was made. Try again in a moment.',
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
