// Die Bibliothek der Übungen: welche es gibt, wofür sie sind, und die Wege hinein.

import { Arc } from '../../schema/holdspace/v1/exercise_pb';
import type { TeamCatalogue } from '../team_words';

export const library: TeamCatalogue['library'] = {
  title: 'Die Bibliothek',
  text: 'Übungen, die mit Holdspace kamen, bleiben, wie sie sind. Kopiere eine, um sie zu deiner zu machen.',
  loading: 'Die Bibliothek wird geöffnet …',
  own: 'Deine',
  came: 'Kamen mit Holdspace',
  noneOwn: 'Hier wurde noch nichts gemacht. Kopiere eine Übung, oder beginne eine neue.',
  facts: {
    steps: (count) => (count === 1 ? '1 Schritt' : `${count} Schritte`),
    depth: (arc) => {
      switch (arc) {
        case Arc.ACTIVATING:
          return 'kann etwas aufrühren';
        case Arc.INWARD:
          return 'führt nach innen, mild';
        case Arc.OPENING:
        case Arc.RETURNING:
        case Arc.CLOSING:
        case Arc.UNSPECIFIED:
          return 'bleibt leicht';
      }
    },
    inner: (minutes) => `${minutes} min innere Arbeit`,
    silence: (minutes) => `längste Stille ${minutes} min`,
    people: (fewest, most) => {
      if (fewest === 0 && most === 0) return 'für beliebig viele';
      if (most === 0) return `ab ${fewest} Menschen`;
      return fewest === 0 ? `bis ${most} Menschen` : `${fewest} bis ${most} Menschen`;
    },
    version: (version) => `Fassung ${version}`,
  },
  lead: 'Sitzung anlegen',
  leadWhat: (title) => `mit ${title}`,
  open: { own: 'Ändern', came: 'Ansehen' },
  copy: 'Kopieren',
  copyWhat: (title) => title,
  copied: (title) => `${title} (Kopie)`,
  fresh: 'Eine neue Übung beginnen',
  unsaved: 'Noch nicht gespeichert, auf diesem Gerät:',
  series: 'Reihen',
  sessions: 'Sitzungen',
  import: {
    title: 'Eine Übung hereinholen',
    text:
      'Eine Datei, die hier oder anderswo ausgegeben wurde, oder ihr Text. Sie wird geprüft, bevor ' +
      'etwas gespeichert wird.',
    file: 'Eine Datei wählen',
    area: 'Oder füge den Text hier ein',
    read: 'Prüfen und öffnen',
    reading: 'Wird gelesen …',
    empty: 'Wähle zuerst eine Datei, oder füge einen Text ein.',
    tooLong: 'Das ist länger als 512 KiB, und länger, als eine Übung sein darf.',
    faults: (count) =>
      count === 1 ? 'Eines ist vorher zu berichtigen.' : `${count} Dinge sind vorher zu berichtigen.`,
    openAnyway: 'Zum Ändern öffnen',
  },
  fault: {
    line: (line) => `Zeile ${line}`,
    whole: 'Das Ganze',
  },
  skeleton: {
    title: 'Eine neue Übung',
    summary: 'Wofür sie ist, in ein oder zwei Sätzen.',
    steps: [
      { title: 'Ankommen', prompt: 'Du kannst eine Stelle finden, an die du dich lehnst.' },
      { title: 'Nach innen', prompt: 'Wenn du magst, bemerke, was gerade da ist.' },
      { title: 'Zurückkommen', prompt: 'Du kannst die Augen durch den Raum wandern lassen.' },
      { title: 'Abschließen', prompt: 'Wie bist du jetzt?' },
    ],
  },
};
