// The library of exercises: what there is, what it is for, and the ways in.

import { Arc } from '../../schema/holdspace/v1/exercise_pb';

export const library = {
  title: 'The library',
  text: 'Exercises that came with Holdspace stay as they are. Copy one to make it yours.',
  loading: 'Looking into the library…',
  own: 'Yours',
  came: 'Came with Holdspace',
  noneOwn: 'Nothing was made here yet. Copy an exercise, or begin a new one.',
  facts: {
    steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
    depth: (arc: Arc): string => {
      switch (arc) {
        case Arc.ACTIVATING:
          return 'may stir something up';
        case Arc.INWARD:
          return 'turns inward, mildly';
        case Arc.OPENING:
        case Arc.RETURNING:
        case Arc.CLOSING:
        case Arc.UNSPECIFIED:
          return 'stays light';
      }
    },
    inner: (minutes: number) => `${minutes} min of inner work`,
    silence: (minutes: number) => `longest silence ${minutes} min`,
    people: (fewest: number, most: number) => {
      if (fewest === 0 && most === 0) return 'any number of people';
      if (most === 0) return `from ${fewest} people`;
      return fewest === 0 ? `up to ${most} people` : `${fewest} to ${most} people`;
    },
    version: (version: number) => `version ${version}`,
  },
  lead: 'Make a session',
  leadWhat: (title: string) => `with ${title}`,
  open: { own: 'Change it', came: 'Look at it' },
  copy: 'Copy',
  copyWhat: (title: string) => `${title}`,
  copied: (title: string) => `${title} (copy)`,
  fresh: 'Begin a new exercise',
  unsaved: 'Not saved yet, on this device:',
  series: 'Series',
  sessions: 'Sessions',
  import: {
    title: 'Bring in an exercise',
    text:
      'A file that was exported here or elsewhere, or the text of one. It is checked before ' +
      'anything is saved.',
    file: 'Choose a file',
    area: 'Or paste its text here',
    read: 'Check and open it',
    reading: 'Reading…',
    empty: 'Choose a file or paste a text first.',
    tooLong: 'This is longer than 512 KiB, and longer than any exercise may be.',
    faults: (count: number) =>
      count === 1
        ? 'There is one thing to put right first.'
        : `There are ${count} things to put right first.`,
    openAnyway: 'Open it in the designer',
  },
  fault: {
    line: (line: number) => `Line ${line}`,
    whole: 'The whole',
  },
  skeleton: {
    title: 'A new exercise',
    summary: 'What it is for, in one or two sentences.',
    steps: [
      { title: 'Arrive', prompt: 'You can find a place where you can lean.' },
      { title: 'Turn inward', prompt: 'If you like, notice what is there, right now.' },
      { title: 'Come back', prompt: 'You can let your eyes wander through the room.' },
      { title: 'Close', prompt: 'How are you now?' },
    ],
  },
};
