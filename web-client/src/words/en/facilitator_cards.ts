// The cards over the console: what is asked in between, said to everybody, shown, raised, and who helps.

import { Role } from '../../schema/holdspace/v1/client_pb';

export const facilitatorCards = {
  close: 'Close',
  quick: {
    title: 'Ask in between',
    text: 'It opens at once, as a step of its own. “Next” then goes on in the script where it was left.',
    grounding: 'No answers; a way back to the here and now',
    none: 'This session has nothing to ask in between.',
  },
  line: {
    title: 'One line to everybody',
    text: 'It stands on every screen, also on the display, until you take it down.',
    label: 'The line',
    left: (count: number) => (count === 1 ? '1 character left' : `${count} characters left`),
    over: (count: number) => `${count} too many`,
    presets: 'Ready-made',
    back: (time: string) => `Back at ${time}.`,
    ready: [
      'Take your time.',
      'A few minutes more.',
      'Pens down in a minute, softly.',
      'Anybody can pass, at any step.',
    ],
    say: 'Say it to everybody',
    down: 'Take it down',
    now: (text: string) => `Now on every screen: “${text}”`,
    empty: 'Write a line first, or choose one.',
  },
  threshold: {
    title: 'Raise the threshold',
    text: (k: number) =>
      `Now fewer than ${k} answers are never shown. You can raise that while the session runs; it counts ` +
      `at once ` +
      'and cannot be lowered again. What was shown already stays.',
    label: 'Show results from this many answers on',
    raise: 'Raise it',
    bad: (lowest: number, highest: number) => `Type a number from ${lowest} to ${highest}.`,
  },
  team: {
    title: 'Who helps to hold this session',
    made: 'made the session',
    role: (role: Role): string => {
      switch (role) {
        case Role.FACILITATOR:
          return 'Co-facilitator';
        case Role.SUPPORTER:
          return 'Supporter';
        case Role.OBSERVER:
          return 'Observer';
        case Role.DISPLAY:
          return 'Display';
        case Role.PARTICIPANT:
        case Role.UNSPECIFIED:
          return '';
      }
    },
    maker: 'Facilitator',
    arrived: 'has come',
    invited: 'invited, not here yet',
    revoke: 'Withdraw',
    revokeWhat: (name: string) => `the place of ${name}`,
    sure: 'Withdraw for good',
    keep: 'Keep',
    invite: 'Invite somebody',
    as: 'As',
    roles: [
      { role: Role.FACILITATOR, name: 'Co-facilitator', note: 'leads with the same keys as you' },
      {
        role: Role.SUPPORTER,
        name: 'Supporter',
        note: 'sees and answers requests for support, nothing else',
      },
      { role: Role.OBSERVER, name: 'Observer', note: 'watches the shared screen; has no keys' },
    ],
    label: 'Name, for this list only',
    make: 'Make the invitation',
    link: (role: string) => `Invitation link: ${role}`,
    once:
      'It works once, on one device. It is shown here only; if it gets lost, withdraw it and ' +
      'make another.',
    qr: 'QR code of this invitation',
    another: 'Invite somebody else',
    insecure:
      'This page came without encryption, and the browser makes no invitations on such a page. ' +
      'Open Holdspace over https, or on the machine it runs on.',
    tooLong: 'Choose a name of at most 40 characters.',
  },
  shares: {
    title: (step: string) => `Lines from ${step}`,
    promise:
      'Shuffled, without names and times. Nobody knows who handed in which, you neither; ' +
      'still, a way of writing can tell. Read them before you show them.',
    choose: 'Choose what everybody sees',
    show: (count: number) =>
      count === 1 ? 'Show this line to everybody' : `Show these ${count} lines to everybody`,
    none: 'Choose at least one line to show.',
    hide: 'Show none of them',
    shown: 'shown now',
  },
};
