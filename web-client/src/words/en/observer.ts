// Watching a session: the shared screen of each step, and nothing to press.

export const observer = {
  mark: 'Observer',
  text: 'You watch. You are asked nothing, and nobody’s own answer reaches you.',
  lobby: { title: 'The lobby', text: 'People are coming in. The session has not begun yet.' },
  step: (number: number, count: number) => `Step ${number} of ${count}`,
  between: 'In between',
  open: 'The step is open. People answer on their own devices.',
  closed: 'The step is closed.',
  closing: 'The answers are being sealed.',
  nothingAsked: 'The step asks nothing.',
  paused: {
    title: 'A pause for everybody',
    text: 'The clock stands still. It goes on when the group is ready.',
  },
  ended: {
    title: 'The session has ended',
    text: 'What was shown in it stays on this page until you leave.',
  },
  shown: 'What the group has shown so far',
  lines: 'Lines that were handed in',
};
