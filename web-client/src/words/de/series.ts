// Reihen: was ihre Sitzungen gezeigt haben, über die Zeit.

import { ContributorBand } from '../../schema/holdspace/v1/view_pb';
import type { TeamCatalogue } from '../team_words';

const bands: Record<ContributorBand, string> = {
  [ContributorBand.CONTRIBUTOR_BAND_UNSPECIFIED]: '',
  [ContributorBand.CONTRIBUTOR_BAND_UNDER_10]: 'unter 10',
  [ContributorBand.CONTRIBUTOR_BAND_10_TO_19]: '10–19',
  [ContributorBand.CONTRIBUTOR_BAND_20_TO_49]: '20–49',
  [ContributorBand.CONTRIBUTOR_BAND_50_TO_99]: '50–99',
  [ContributorBand.CONTRIBUTOR_BAND_100_OR_MORE]: '100 oder mehr',
};

export const series: TeamCatalogue['series'] = {
  title: 'Reihen',
  text: 'Eine Reihe behält, was in ihren Sitzungen gezeigt wurde, und sonst nichts, bis du sie löschst.',
  none: 'Noch gibt es keine Reihe. Beginne hier eine, oder wenn du eine Sitzung anlegst.',
  sessions: (count) => {
    if (count === 0) return 'noch keine Sitzung';
    return count === 1 ? '1 Sitzung' : `${count} Sitzungen`;
  },
  open: (title) => `${title} ansehen`,
  fresh: 'Eine Reihe beginnen',
  label: 'Wie heißt sie?',
  make: 'Beginnen',
  bad: 'Gib ihr einen Namen von höchstens 80 Zeichen.',
  missing: {
    title: 'Diese Reihe gibt es nicht',
    text: 'Sie wurde gelöscht, oder sie war nie auf diesem Server.',
  },
  back: 'Alle Reihen',
  empty: 'Noch ist keine ihrer Sitzungen beendet. Was in ihnen gezeigt wurde, steht danach hier.',
  delete: 'Diese Reihe löschen …',
  deleteText: 'Alles, was sie behält, geht mit. Es lässt sich nicht zurückholen.',
  deleteSure: 'Endgültig löschen',
  deleteKeep: 'Behalten',
  people: (band) => bands[band],
  peopleRow: 'Menschen, die geantwortet haben',
  middleRow: 'Mitte',
  withheld: 'zu wenige Antworten',
  notShown: '–',
  session: (number) => `Sitzung ${number}`,
  groupChanged: 'die Gruppe ist eine andere',
  shift: { down: 'gesunken', stayed: 'geblieben', up: 'gestiegen' },
  // Reihe für Reihe wie im Bild der zwei Züge: erst der Abstand, dann die Nähe.
  pulls: ['0–3', '4–6', '7–10'].flatMap((distance) =>
    ['0–3', '4–6', '7–10'].map((closeness) => `Nähe ${closeness}, Abstand ${distance}`),
  ),
  note:
    'Jede Sitzung ist eine Gruppe für sich: wer kam, kann verschieden sein. Mengen sind Worte, oder ' +
    'Zahlen auf Dreier gerundet.',
  chart: (title) =>
    `Die Mitte von ${title}, Sitzung für Sitzung, und die Hälfte der Antworten um sie herum`,
  point: (number, median, lower, upper) =>
    `Sitzung ${number}: Mitte ${median}, die Hälfte der Antworten zwischen ${lower} und ${upper}.`,
  pointWithheld: (number) => `Sitzung ${number}: zu wenige Antworten, um etwas zu zeigen.`,
};
