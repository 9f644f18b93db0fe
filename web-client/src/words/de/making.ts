// Eine Sitzung anlegen: die erste Seite der Leitung.

import { LateJoin } from '../../schema/holdspace/v1/view_pb';
import type { MyRole } from '../../making/my_sessions';
import type { TeamCatalogue } from '../team_words';

const people = (count: number) => (count === 1 ? '1 Mensch' : `${count} Menschen`);

const role: Record<MyRole, string> = {
  maker: '',
  'co-facilitator': 'Co-Leitung',
  supporter: 'Begleitung',
  observer: 'Beobachtung',
};

export const making: TeamCatalogue['making'] = {
  title: 'Eine Sitzung anlegen',
  loading: 'Die Bibliothek wird geöffnet …',
  key: {
    title: 'Diese Seite braucht deinen Schlüssel der Leitung',
    text:
      'Öffne den Link, den der Server beim Start ausgab, oder füge den Schlüssel hier ein. Er bleibt ' +
      'hier.',
    label: 'Schlüssel der Leitung',
    use: 'Diesen Schlüssel nehmen',
    forget: 'Den Schlüssel auf diesem Gerät vergessen',
    refused:
      'Der Server kennt diesen Schlüssel nicht. Prüfe ihn, oder bitte die, die den Server betreiben, ' +
      'um einen neuen Link.',
  },
  exercise: {
    legend: 'Welche Übung?',
    none: 'In der Bibliothek ist noch keine Übung.',
    facts: (steps, minutes, languages) =>
      [steps === 1 ? '1 Schritt' : `${steps} Schritte`, minutes, languages.join(', ')]
        .filter((part) => part !== '')
        .join(' · '),
  },
  name: {
    label: 'Wie heißt die Sitzung?',
    note: 'Alle lesen das, bevor sie hereinkommen. Leer: sie heißt wie die Übung.',
  },
  people: {
    label: 'Für wie viele Menschen?',
    bad: 'Tippe eine Zahl von 1 bis 10 000.',
  },
  threshold: (k) =>
    `Ergebnisse werden ab ${k} Antworten gezeigt. Weniger als ${people(k)}: es wird nichts gezeigt, ` +
    'niemandem. Das lässt sich später nicht senken.',
  late: {
    legend: 'Wer nach dem Beginn kommt …',
    ways: [
      { late: LateJoin.AT_ONCE, name: '… kommt gleich herein', note: 'in den Schritt, der offen ist' },
      {
        late: LateJoin.NEXT_STEP,
        name: '… kommt mit dem nächsten Schritt herein',
        note: 'damit niemand mitten in einem Schritt beginnt',
      },
      { late: LateJoin.LOBBY, name: '… wartet in der Lobby', note: 'bis du öffnest' },
    ],
    lock: 'Du kannst den Raum jederzeit schließen.',
  },
  quickExit: {
    label: '„Schnell weg“ auf jedem Bildschirm derer, die teilnehmen',
    note:
      'Eine Taste deckt den Bildschirm sofort zu und führt auf eine unverfängliche Seite, für ' +
      'Gruppen, in denen jemand beobachtet werden könnte. Sie löscht, was das Gerät aufgehoben hat, ' +
      'aber nicht den Verlauf des Browsers.',
  },
  resources: {
    title: 'Menschen, an die man sich wenden kann',
    note:
      'Stehen in der Lobby, auf der Karte zur Erdung und am Ende. Lass es leer, wenn sie für den ganzen ' +
      'Server gesetzt sind. Auf diesem Gerät aufgehoben für das nächste Mal.',
    asked: 'Auf diesem Server sind keine gesetzt. Nenne mindestens eine Stelle, oder mach es zu einer Probe.',
    name: 'Name',
    line: 'Was es ist, und wie man hinkommt',
    link: 'Link oder Telefonnummer, wenn es sie gibt',
    linkBad: 'Ein Link beginnt mit https: oder tel:, oder ist eine Telefonnummer.',
    nameMissing: 'Gib jeder Stelle einen Namen und eine Zeile, oder entferne sie.',
    one: (number) => `Stelle ${number}`,
    add: 'Eine dazunehmen',
    remove: 'Entfernen',
    most: 'Es ist Platz für 12.',
  },
  series: {
    label: 'Gehört sie zu einer Reihe?',
    note:
      'Eine Reihe behält, was in ihren Sitzungen gezeigt wurde, und sonst nichts, bis du sie löschst. ' +
      'In der Lobby einer solchen Sitzung steht es.',
    none: 'Nein, sie steht für sich',
    fresh: 'Eine neue Reihe …',
    freshLabel: 'Wie heißt die Reihe?',
    freshMissing: 'Gib der neuen Reihe einen Namen von höchstens 80 Zeichen.',
    all: 'Deine Reihen ansehen',
  },
  rehearsal: {
    label: 'Das ist eine Probe',
    note: 'Sie läuft wie eine Sitzung und sagt auf allen Bildschirmen „Probe“: um eine Übung auszuprobieren.',
  },
  make: 'Sitzung anlegen',
  making: 'Wird angelegt …',
  titleTooLong: 'Wähle einen Namen von höchstens 80 Zeichen.',
  mine: {
    title: 'Sitzungen in diesem Browser',
    note: 'Nur in diesem Browser aufgehoben. Wer ihn hat, kann mit ihnen weitermachen.',
    open: {
      maker: (title) => `${title} leiten`,
      'co-facilitator': (title) => `${title} leiten`,
      supporter: (title) => `${title} begleiten`,
      observer: (title) => `Bei ${title} zusehen`,
    },
    role,
    remove: 'Entfernen',
    removeWhat: (title) => `${title} aus dieser Liste`,
    facts: (code, day, mine, rehearsal) =>
      [code, day, role[mine], rehearsal ? 'Probe' : ''].filter((part) => part !== '').join(' · '),
  },
};
