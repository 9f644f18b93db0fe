import type { Status } from '../../live/live_session';

export const common = {
  product: 'Holdspace',
  serverSilent: 'The server does not answer. Nothing was changed. Try again in a moment.',
  saving: 'Saving…',
  rehearsal: 'Rehearsal',
  loading: 'One moment…',
  nowhere: {
    title: 'There is no page here',
    text: 'Check the address, or begin with the code.',
    start: 'To the start',
  },
};

export const status: Record<Status, string> = {
  connecting: 'Connecting…',
  connected: 'Connected',
  reconnecting: 'Not connected',
  ended: 'Ended',
  elsewhere: 'Open elsewhere',
  refused: 'Not connected',
  full: 'No seat left',
  locked: 'The room is closed',
};

export const service = {
  savingAway: {
    head: 'Saving is slow at the moment.',
    text: 'The session goes on where it is. What you press is kept and saved as soon as that is possible.',
  },
  answersAway: {
    head: 'Answers cannot be handed in at the moment.',
    text: 'What you choose is kept on this device and handed in as soon as that is possible.',
  },
};

export const failure = {
  title: 'This page has stopped',
  text: 'Something in it went wrong. What you wrote and chose is kept here. Load the page again to go on.',
  again: 'Load again',
};

export const foot = {
  label: 'Always here',
  ground: 'Ground myself',
  support: 'Ask for support',
  leave: 'Leave',
  bellOn: 'Bell is on',
  bellOff: 'Bell is off',
};

export const quickExit = {
  key: 'Exit quickly',
  link: 'Exit this page quickly',
  pressesLeft: (left: number) =>
    left === 1 ? 'Press Shift once more to exit quickly.' : `Press Shift ${left} more times to exit quickly.`,
  coverTitle: 'Weather',
};
