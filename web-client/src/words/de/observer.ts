import type { TeamCatalogue } from '../team_words';

export const observer: TeamCatalogue['observer'] = {
  mark: 'Beobachtung',
  text: 'Du siehst zu. Du wirst nichts gefragt, und keine einzelne Antwort kommt zu dir.',
  lobby: { title: 'Die Lobby', text: 'Noch kommen Menschen herein. Die Sitzung hat noch nicht begonnen.' },
  step: (number, count) => `Schritt ${number} von ${count}`,
  between: 'Dazwischen',
  open: 'Der Schritt ist offen. Geantwortet wird auf den eigenen Geräten.',
  closed: 'Der Schritt ist geschlossen.',
  closing: 'Die Antworten werden versiegelt.',
  nothingAsked: 'Der Schritt fragt nach nichts.',
  paused: {
    title: 'Pause für alle',
    text: 'Die Uhr steht. Es geht weiter, wenn die Gruppe so weit ist.',
  },
  ended: {
    title: 'Die Sitzung ist beendet',
    text: 'Was darin gezeigt wurde, bleibt auf dieser Seite, bis du gehst.',
  },
  shown: 'Was die Gruppe bisher gezeigt hat',
  lines: 'Zeilen, die abgegeben wurden',
};
