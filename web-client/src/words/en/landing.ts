export const landing = {
  title: 'Come in',
  aside:
    'Your facilitator shows a code of six letters and numbers, or a square to scan. ' +
    'You need no account and no name.',
  code: 'Join code',
  hint: 'Capital or small letters, with or without the space.',
  go: 'Go in',
  looking: 'Looking for the session…',
  next: 'Next you read what will happen and what is kept. Nothing is sent before that.',
  lead: 'Lead a session',
  back: 'Go back to your seat',
  backHead: 'You have a seat in a session on this device.',
  empty: 'Type the code that your facilitator shows.',
  noSession: 'No session has this code. Check the letters with your facilitator.',
  noAnswer: 'The server does not answer. Check your connection, then press again.',
};

export const welcome = {
  where: 'Before we begin',
  document: (title: string) => `Before we begin: ${title}`,
  steps: (count: number, time: string) =>
    `${count === 1 ? 'One step' : `${numberWord(count)} steps`}, ${time}. ` +
    'You write and answer on this device; the group only ever sees itself as a whole.',
  parts: (threshold: number): { head: string; text: string }[] => [
    {
      head: 'You choose',
      text: 'Pass on anything, open your eyes, pause or leave. No reason needed, and nobody is told.',
    },
    {
      head: 'Start small',
      text: 'Work with something around 3 or 4 out of 10, not with the hardest memory.',
    },
    {
      head: 'What is kept',
      text:
        'Writing stays on this device. Answers are counted together, then the single ones are destroyed. ' +
        `With fewer than ${threshold} answers nothing is shown, to anyone.`,
    },
    {
      head: 'What is not covered',
      text: 'People who see your screen, and what you say aloud. How many places are taken, everybody sees.',
    },
    {
      head: 'What this is not',
      text: 'It is not treatment and not an emergency service, and it cannot find you.',
    },
  ],
  rehearsal: {
    head: 'This is a rehearsal.',
    text: 'It is for trying things out. Please bring nothing that weighs on you.',
  },
  ended: { head: 'This session has ended.', text: 'There is nothing to join any more.' },
  locked: {
    head: 'The room is closed now.',
    text:
      'The session has begun, and nobody new comes in, so that those inside can stay undisturbed. ' +
      'Your facilitator can open it for you.',
  },
  series: (title: string) =>
    `This session belongs to the series “${title}”: the group’s results are kept there, never yours alone.`,
  quickExit: {
    head: 'Exit quickly',
    text:
      'The key at the top, or Shift three times, covers this page at once, wipes what this device kept and ' +
      'opens a page about the weather. Your browser’s history still shows that you were here.',
  },
  noResources: 'In an emergency, call the emergency number of where you are.',
  comeIn: 'Come in',
  tryBell: 'Try the bell',
  notToday: 'Not today',
};

function numberWord(count: number): string {
  const small = [
    'No',
    'One',
    'Two',
    'Three',
    'Four',
    'Five',
    'Six',
    'Seven',
    'Eight',
    'Nine',
    'Ten',
    'Eleven',
    'Twelve',
  ];
  return small[count] ?? String(count);
}
