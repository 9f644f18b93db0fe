// The facilitator's console. The primary key says what it will do; nothing here praises or hurries.

import { LateJoin, ProgressBand } from '../../schema/holdspace/v1/view_pb';

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

export const facilitator = {
  notHere: {
    title: 'This browser does not hold this session',
    text: 'A session is led from the browser it was made in, or from one that was invited. Open it there.',
    make: 'Make a session',
  },
  refused: {
    title: 'The server does not know this session any more',
    text: 'It was erased, or it never was on this server. Everything that was said in it is gone with it.',
  },
  bar: {
    code: 'Join code',
    time: 'Time',
    elapsed: (minutes: number, planned: number) => `${minutes} of ${planned} min`,
    planned: (planned: number) => `${planned} min planned`,
    display: 'Open the display',
    keys: 'Keys',
    receipt: 'Receipt',
    quick: 'Ask in between…',
    line: 'One line…',
    lock: 'Lock the room',
    unlock: 'Open the room',
    team: 'Team',
  },
  score: {
    title: 'Score',
    settled: 'settled',
    deep: 'deep',
    kinds: {
      guidance: 'guidance',
      intensityRating: 'rating',
      checkIn: 'check-in',
      reflection: 'reflection',
      break: 'break',
      twoPullRating: 'two pulls',
      readiness: 'readiness',
      practiceRound: 'practice round',
    },
    paired: 'rating, before and after',
    bodyMap: 'body map',
    live: 'live check-in',
    lines: 'reflection, lines',
    pace: { clockMovesOn: 'goes on by itself', ready: 'when ready', readyMovesOn: 'when ready, goes on' },
    between: (title: string) => `In between: ${title}`,
    marks: {
      shown: 'shown',
      kept: 'kept by you',
      withheld: 'not enough answers',
      closing: 'sealing',
    },
    unit: { min: 'min', s: 's' },
    leftOut: 'left out',
    soFar: (took: number, planned: number) => `${took} of ${planned}`,
  },
  stage: {
    lobby: 'The lobby',
    lobbyText: 'People can join now. Nothing has begun; begin when you are ready.',
    step: (number: number | null, title: string) =>
      number === null ? `In between, ${title}` : `Step ${number}, ${title}`,
    forYou: 'For you',
    noNotes: 'This step has no notes.',
    theySee: 'What they see',
    noClock: 'Open until you close it or move on',
    ready: 'Ready',
    whenReady: 'Closes itself when most have handed in something, at the latest when its time is over.',
    live: 'Live: the picture grows in groups, and everybody sees it grow.',
    linesShown: 'Lines shown to everybody',
    readLines: (count: number) =>
      count === 1 ? 'Read the line and choose' : `Read the ${count} lines and choose`,
    groups: {
      form: 'Form the groups',
      again: 'Form the groups anew',
      text: 'Groups are drawn at random from those who are here. Each person sees only their own group.',
    },
    moreTime: 'More time',
    extend: { 30_000: '+30 s', 60_000: '+1 min', 300_000: '+5 min' } as Record<number, string>,
    paused: 'Paused for everybody.',
    sealing: 'Sealing. Answers that are on their way still come in for a moment.',
    kept: 'Sealed. Only you see it yet.',
    shown: 'Shown to everybody.',
    readOnly:
      'This question was asked before in this session. People see its result and cannot answer again.',
    ended: 'The session has ended',
    endedText:
      'Everybody sees the closing card. The session is erased 24 hours after its end, ' +
      'unless this house has set another time. The receipt holds what was released.',
    pictureOf: 'What came of it',
  },
  lobby: {
    join: 'Join link',
    qr: 'QR code that opens the join page of this session',
    copy: 'Copy the link',
    copied: 'Copied',
    display: 'Display link, for the big screen',
  },
  room: {
    label: 'The room',
    here: (present: number) => people(present),
    seats: (seats: number) => `${people(seats)} joined so far. Who is here is counted every 15 seconds.`,
    late: (late: LateJoin): string => {
      switch (late) {
        case LateJoin.UNSPECIFIED:
        case LateJoin.AT_ONCE:
          return 'Open. Who comes late lands in the present step.';
        case LateJoin.NEXT_STEP:
          return 'Open. Who comes late waits for the next step.';
        case LateJoin.LOBBY:
          return 'Open. Who comes late waits until you let them in.';
      }
    },
    locked: 'Locked. Nobody new comes in; who has a seat can come back.',
    letIn: 'Let in who waits',
    raise: 'Raise…',
    lines: 'Lines to read',
    linesOf: (step: string, count: number) => `${step}: ${count} lines`,
    linesOpen: 'Lines come to you, shuffled, once the step is closed.',
    linesShown: 'shown',
    read: 'Read',
    readWhat: (step: string) => `the lines of ${step}`,
    threshold: (k: number) => `Fewer than ${k} answers are never shown, to anyone.`,
    unknown: 'Not known while the connection is gone.',
    answers: 'Answers to this step',
    band: (band: ProgressBand, threshold: number): string => {
      switch (band) {
        case ProgressBand.UNSPECIFIED:
          return 'None asked';
        case ProgressBand.FEWER_THAN_K:
          return `Fewer than ${threshold}`;
        case ProgressBand.AT_LEAST_K:
          return `At least ${threshold}`;
        case ProgressBand.MOST:
          return 'Most have answered';
      }
    },
    live: (k: number) => `Shown in groups of at least ${k}. The last fewer than ${k} are never shown.`,
    sealed: 'Sealed until the step closes, for you too.',
    sealedSoFar: 'Sealed so far',
    look: 'Look',
    lookAt: (step: string) => `at the result of ${step}`,
    show: 'Show',
    showWhat: (step: string) => `the result of ${step} to everybody`,
    shown: 'shown',
    withheld: 'not enough answers',
  },
  desk: {
    label: 'Lead',
    safety: 'Safety',
    pause: 'Pause everybody',
    ground: 'Go to grounding',
    resume: 'Go on for everybody',
    end: 'End gently…',
    anyStep: 'Go to any step…',
    nextStep: 'Next step',
    saving: 'Saving…',
  },
  lead: {
    begin: { head: 'Begin with step 1', note: 'Everybody here goes there with you' },
    resume: (step: number | null) => ({
      head: step === null ? 'Go on' : `Go on with step ${step}`,
      note: 'The clock goes on where it stopped',
    }),
    close: (step: number | null) =>
      step === null ? 'Close it and seal the answers' : `Close step ${step} and seal the answers`,
    collect: (step: number | null) =>
      step === null ? 'Close it and collect the lines' : `Close step ${step} and collect the lines`,
    then: {
      choose: 'Then you choose whether to show them',
      shown: 'Then everybody sees the result',
      lines: 'Then you choose which of them to show',
    },
    byItself: {
      clockMovesOn: 'Or by itself, when its time is over',
      ready: 'Or by itself, when most are ready',
      readyMovesOn: 'Or by itself, when most are ready',
    },
    sealing: { head: 'Sealing…', note: 'Late answers still come in for a moment' },
    show: (step: number | null) => ({
      head: step === null ? 'Show the result' : `Show the result of step ${step}`,
      note: 'To everybody here and on the display',
    }),
    goTo: (step: number, title: string) => ({ head: `Go to step ${step}`, note: title }),
    goToShort: (step: number) => `Go to step ${step}`,
    end: { head: 'End gently', note: 'This was the last step' },
    receipt: { head: 'Open the receipt', note: 'One sheet, with what was released' },
  },
  said: 'What is said now',
  notice: (text: string) => `On every screen: “${text}”`,
  undo: {
    moved: (step: number | null) => (step === null ? 'Asked in between.' : `Moved to step ${step}.`),
    key: 'Undo',
  },
  ending: {
    title: 'End the session gently?',
    text: 'Everybody gets the closing card and can leave in their own time. It cannot be opened again.',
    end: 'End gently',
    stay: 'Not yet',
  },
  steps: {
    title: 'Go to any step',
    text: 'Everybody goes there at once. Answers to the present step are sealed behind you.',
    here: 'you are here',
    close: 'Stay here',
  },
  keyCard: {
    title: 'Keys',
    close: 'Close',
    list: [
      ['N', 'the filled key, bottom right'],
      ['P', 'pause everybody, or go on'],
      ['G', 'go to grounding'],
      ['B', 'go to any step'],
      ['Q', 'ask something in between'],
      ['L', 'one line to everybody'],
      ['E', 'end gently (asks once more)'],
      ['U', 'undo the last move, for 5 seconds'],
      ['?', 'this list'],
    ] as readonly (readonly [key: string, what: string])[],
  },
  result: {
    showAll: 'Show to everybody',
    close: 'Close',
  },
  connection: {
    reconnecting:
      'The connection is gone. The session goes on without it; this page comes back by itself.',
    tryNow: 'Try now',
    elsewhere: 'This console is open elsewhere.',
  },
};
