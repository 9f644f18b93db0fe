// Das Ergebnisblatt: was gezeigt werden durfte, und sonst nichts.

import type { TeamCatalogue } from '../team_words';

export const receipt: TeamCatalogue['receipt'] = {
  title: 'Ergebnisblatt',
  loading: 'Einen Moment …',
  noLink: {
    title: 'Dieses Ergebnisblatt lässt sich nicht öffnen',
    text: 'Der Link ist nicht vollständig. Öffne es noch einmal von der Seite der Leitung aus.',
  },
  failed: 'Das Ergebnisblatt lässt sich nicht lesen',
  again: 'Noch einmal',
  print: 'Drucken',
  keep: { json: 'Als JSON behalten', csv: 'Als CSV behalten' },
  head: (session, day, from, to) => `${session}, ${day}, ${from} bis ${to}.`,
  running: (session, day, from) => `${session}, ${day}, seit ${from}; sie läuft noch.`,
  notBegun: (session) => `${session}. Sie hat noch nicht begonnen.`,
  exercise: (version) => `Übung in Fassung ${version}.`,
  rehearsal: 'Das war eine Probe.',
  steps: (count) => (count === 1 ? 'Der Schritt' : `Die ${numbers[count] ?? count} Schritte`),
  columns: {
    number: 'Nr.',
    step: 'Schritt',
    planned: 'Geplant',
    taken: 'Dauer',
    released: 'Was daraus wurde',
  },
  length: (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`),
  nothingAsked: 'nichts gefragt',
  onDevices: 'blieb auf den Geräten',
  withheld: 'zurückgehalten: zu wenige Antworten',
  kept: 'versiegelt, und nicht gezeigt',
  open: 'noch nicht geschlossen',
  leftOut: 'ausgelassen',
  askedBefore: 'noch einmal geöffnet; das Ergebnis steht oben',
  between: (title) => `${title}, dazwischen gefragt`,
  above: (contributors) => `Bild oben. ${contributors}`,
  footer: {
    head: 'Was auf diesem Blatt nicht steht.',
    text: (k) =>
      'Keine Person, keine einzelne Antwort, keine Zeit genauer als ein Schritt, und nichts ' +
      `Zurückgehaltenes. Ergebnisse werden ab ${k} Antworten gezeigt; Mengen sind Worte, oder Zahlen ` +
      'auf Dreier gerundet.',
    erased:
      'Die Sitzung selbst wird 24 Stunden nach ihrem Ende gelöscht, wenn dieses Haus keine andere ' +
      'Zeit gewählt hat.',
    software: (version) => `Holdspace ${version}`,
  },
};

const numbers = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
