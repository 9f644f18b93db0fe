// Series: what their sessions have shown, over time.

import { ContributorBand } from '../../schema/holdspace/v1/view_pb';

const bands: Record<ContributorBand, string> = {
  [ContributorBand.CONTRIBUTOR_BAND_UNSPECIFIED]: '',
  [ContributorBand.CONTRIBUTOR_BAND_UNDER_10]: 'under 10',
  [ContributorBand.CONTRIBUTOR_BAND_10_TO_19]: '10–19',
  [ContributorBand.CONTRIBUTOR_BAND_20_TO_49]: '20–49',
  [ContributorBand.CONTRIBUTOR_BAND_50_TO_99]: '50–99',
  [ContributorBand.CONTRIBUTOR_BAND_100_OR_MORE]: '100 or more',
};

export const series = {
  title: 'Series',
  text: 'A series keeps what was shown in its sessions, and nothing else, until you delete it.',
  none: 'There is no series yet. Begin one here, or when you make a session.',
  sessions: (count: number) => {
    if (count === 0) return 'no session yet';
    return count === 1 ? '1 session' : `${count} sessions`;
  },
  open: (title: string) => `Look at ${title}`,
  fresh: 'Begin a series',
  label: 'What is it called?',
  make: 'Begin it',
  bad: 'Give it a name of at most 80 characters.',
  missing: { title: 'There is no such series', text: 'It was deleted, or it never was on this server.' },
  back: 'All series',
  empty: 'None of its sessions has ended yet. What was shown in them appears here when they have.',
  delete: 'Delete this series…',
  deleteText: 'Everything it keeps goes with it. It cannot be brought back.',
  deleteSure: 'Delete it for good',
  deleteKeep: 'Keep it',
  people: (band: ContributorBand) => bands[band],
  peopleRow: 'People who answered',
  middleRow: 'Middle',
  withheld: 'not enough answers',
  notShown: '–',
  session: (number: number) => `Session ${number}`,
  groupChanged: 'the group changed',
  shift: { down: 'went down', stayed: 'stayed', up: 'went up' },
  // Row by row, as TwoPullPicture has them: distance first, then closeness.
  pulls: ['0–3', '4–6', '7–10'].flatMap((distance) =>
    ['0–3', '4–6', '7–10'].map((closeness) => `closeness ${closeness}, distance ${distance}`),
  ),
  note:
    'Each session is a group of its own: who came may differ. Amounts are words, or numbers ' +
    'rounded to threes.',
  chart: (title: string) =>
    `The middle of ${title}, session by session, and the half of the answers around it`,
  point: (number: number, median: number, lower: number, upper: number) =>
    `Session ${number}: middle ${median}, half of the answers between ${lower} and ${upper}.`,
  pointWithheld: (number: number) => `Session ${number}: not enough answers to show.`,
};
