// Das Pult der Leitung. Die gefüllte Taste sagt, was sie tun wird; nichts hier lobt oder drängt.

import { LateJoin, ProgressBand } from '../../schema/holdspace/v1/view_pb';
import type { TeamCatalogue } from '../team_words';

const people = (count: number) => (count === 1 ? '1 Mensch' : `${count} Menschen`);

export const facilitator: TeamCatalogue['facilitator'] = {
  notHere: {
    title: 'Dieser Browser hat diese Sitzung nicht',
    text:
      'Eine Sitzung wird aus dem Browser geleitet, in dem sie angelegt wurde, oder aus einem ' +
      'eingeladenen. Öffne sie dort.',
    make: 'Eine Sitzung anlegen',
  },
  refused: {
    title: 'Der Server kennt diese Sitzung nicht mehr',
    text: 'Sie wurde gelöscht, oder sie war nie auf diesem Server. Was darin gesagt wurde, ist mit ihr fort.',
  },
  bar: {
    code: 'Code',
    time: 'Zeit',
    elapsed: (minutes, planned) => `${minutes} von ${planned} min`,
    planned: (planned) => `${planned} min geplant`,
    display: 'Leinwand öffnen',
    keys: 'Tasten',
    receipt: 'Ergebnisblatt',
    quick: 'Dazwischen fragen …',
    line: 'Eine Zeile …',
    lock: 'Raum schließen',
    unlock: 'Raum öffnen',
    team: 'Team',
  },
  score: {
    title: 'Partitur',
    settled: 'ruhig',
    deep: 'tief',
    kinds: {
      guidance: 'Anleitung',
      intensityRating: 'Zahl',
      checkIn: 'Check-in',
      reflection: 'Schreiben',
      break: 'Pause',
      twoPullRating: 'zwei Züge',
      readiness: 'bereit sein',
      practiceRound: 'Übungsrunde',
    },
    paired: 'Zahl, vorher und nachher',
    bodyMap: 'Körperkarte',
    live: 'Check-in, wächst mit',
    lines: 'Schreiben, mit Zeilen',
    pace: {
      clockMovesOn: 'geht von selbst weiter',
      ready: 'wenn bereit',
      readyMovesOn: 'wenn bereit, geht weiter',
    },
    between: (title) => `Dazwischen: ${title}`,
    marks: {
      shown: 'gezeigt',
      kept: 'nur bei dir',
      withheld: 'zu wenige Antworten',
      closing: 'wird versiegelt',
    },
    unit: { min: 'min', s: 's' },
    leftOut: 'ausgelassen',
    soFar: (took, planned) => `${took} von ${planned}`,
  },
  stage: {
    lobby: 'Die Lobby',
    lobbyText: 'Jetzt kann man hereinkommen. Noch hat nichts begonnen; beginne, wenn du so weit bist.',
    step: (number, title) => (number === null ? `Dazwischen, ${title}` : `Schritt ${number}, ${title}`),
    forYou: 'Für dich',
    noNotes: 'Zu diesem Schritt gibt es keine Notizen.',
    theySee: 'Was die Gruppe sieht',
    noClock: 'Offen, bis du ihn schließt oder weitergehst',
    ready: 'Bereit',
    whenReady: 'Schließt von selbst, wenn die meisten etwas abgegeben haben, spätestens nach seiner Zeit.',
    live: 'Das Bild wächst in Gruppen, und alle sehen es wachsen.',
    linesShown: 'Zeilen, die alle sehen',
    readLines: (count) =>
      count === 1 ? 'Die Zeile lesen und wählen' : `Die ${count} Zeilen lesen und wählen`,
    groups: {
      form: 'Gruppen bilden',
      again: 'Gruppen neu bilden',
      text: 'Sie werden aus denen gelost, die da sind. Jeder Mensch sieht nur die eigene Gruppe.',
    },
    moreTime: 'Mehr Zeit',
    extend: { 30_000: '+30 s', 60_000: '+1 min', 300_000: '+5 min' },
    paused: 'Pause für alle.',
    sealing: 'Wird versiegelt. Was noch unterwegs ist, kommt einen Moment lang noch herein.',
    kept: 'Versiegelt. Noch siehst es nur du.',
    shown: 'Alle sehen es.',
    readOnly:
      'Danach wurde in dieser Sitzung schon gefragt. Man sieht das Ergebnis und kann nicht noch ' +
      'einmal antworten.',
    ended: 'Die Sitzung ist beendet',
    endedText:
      'Alle sehen die Karte zum Abschied. Die Sitzung wird 24 Stunden nach ihrem Ende gelöscht, wenn ' +
      'dieses Haus keine andere Zeit gewählt hat. Auf dem Ergebnisblatt steht, was gezeigt werden ' +
      'durfte.',
    pictureOf: 'Was daraus wurde',
  },
  lobby: {
    join: 'Link zum Hereinkommen',
    qr: 'QR-Code, der die Seite zum Hereinkommen öffnet',
    copy: 'Link kopieren',
    copied: 'Kopiert',
    display: 'Link für die Leinwand',
  },
  room: {
    label: 'Der Raum',
    here: (present) => people(present),
    seats: (seats) => `Bisher kamen ${people(seats)}. Wer da ist, wird alle 15 Sekunden gezählt.`,
    late: (late) => {
      switch (late) {
        case LateJoin.UNSPECIFIED:
        case LateJoin.AT_ONCE:
          return 'Offen. Wer spät kommt, ist gleich im Schritt, der offen ist.';
        case LateJoin.NEXT_STEP:
          return 'Offen. Wer spät kommt, wartet auf den nächsten Schritt.';
        case LateJoin.LOBBY:
          return 'Offen. Wer spät kommt, wartet, bis du öffnest.';
      }
    },
    locked: 'Zu. Niemand Neues kommt herein; wer einen Platz hat, kann zurückkommen.',
    letIn: 'Wartende hereinlassen',
    raise: 'Anheben …',
    lines: 'Zeilen zum Lesen',
    linesOf: (step, count) => `${step}: ${count === 1 ? '1 Zeile' : `${count} Zeilen`}`,
    linesOpen: 'Zeilen kommen gemischt zu dir, sobald der Schritt geschlossen ist.',
    linesShown: 'gezeigt',
    read: 'Lesen',
    readWhat: (step) => `die Zeilen aus ${step}`,
    threshold: (k) => `Weniger als ${k} Antworten werden nie gezeigt, niemandem.`,
    unknown: 'Nicht bekannt, solange die Verbindung weg ist.',
    answers: 'Antworten auf diesen Schritt',
    band: (band, threshold) => {
      switch (band) {
        case ProgressBand.UNSPECIFIED:
          return 'Keine gefragt';
        case ProgressBand.FEWER_THAN_K:
          return `Weniger als ${threshold}`;
        case ProgressBand.AT_LEAST_K:
          return `Mindestens ${threshold}`;
        case ProgressBand.MOST:
          return 'Die meisten haben geantwortet';
      }
    },
    live: (k) =>
      `Gezeigt in Gruppen von mindestens ${k}. Bleiben am Ende weniger als ${k}, werden sie nie ` +
      'gezeigt.',
    sealed: 'Versiegelt, bis der Schritt schließt, auch für dich.',
    sealedSoFar: 'Bisher versiegelt',
    look: 'Ansehen',
    lookAt: (step) => `das Ergebnis von ${step}`,
    show: 'Zeigen',
    showWhat: (step) => `allen das Ergebnis von ${step}`,
    shown: 'gezeigt',
    withheld: 'zu wenige Antworten',
  },
  desk: {
    label: 'Leiten',
    safety: 'Sicherheit',
    pause: 'Pause für alle',
    ground: 'Zur Erdung',
    resume: 'Für alle weiter',
    end: 'Sanft beenden\u00a0…',
    anyStep: 'Zu einem Schritt …',
    nextStep: 'Nächster Schritt',
    saving: 'Wird gespeichert …',
  },
  lead: {
    begin: { head: 'Mit Schritt 1 beginnen', note: 'Alle, die da sind, gehen mit' },
    resume: (step) => ({
      head: step === null ? 'Weiter' : `Weiter mit Schritt ${step}`,
      note: 'Die Uhr läuft weiter, wo sie stand',
    }),
    close: (step) =>
      step === null ? 'Schließen und Antworten versiegeln' : `Schritt ${step} schließen und versiegeln`,
    collect: (step) =>
      step === null ? 'Schließen und Zeilen einsammeln' : `Schritt ${step} schließen, Zeilen einsammeln`,
    then: {
      choose: 'Dann entscheidest du, ob alle es sehen',
      shown: 'Dann sehen alle das Ergebnis',
      lines: 'Dann wählst du, welche gezeigt werden',
    },
    byItself: {
      clockMovesOn: 'Oder von selbst, wenn die Zeit um ist',
      ready: 'Oder von selbst, wenn die meisten bereit sind',
      readyMovesOn: 'Oder von selbst, wenn die meisten bereit sind',
    },
    sealing: { head: 'Wird versiegelt …', note: 'Späte Antworten kommen noch einen Moment herein' },
    show: (step) => ({
      head: step === null ? 'Ergebnis zeigen' : `Ergebnis von Schritt ${step} zeigen`,
      note: 'Allen hier und auf der Leinwand',
    }),
    goTo: (step, title) => ({ head: `Weiter zu Schritt ${step}`, note: title }),
    goToShort: (step) => `Zu Schritt ${step}`,
    end: { head: 'Sanft beenden', note: 'Das war der letzte Schritt' },
    receipt: { head: 'Ergebnisblatt öffnen', note: 'Ein Blatt, mit dem, was gezeigt werden durfte' },
  },
  said: 'Was jetzt zu sagen ist',
  notice: (text) => `Auf allen Bildschirmen: „${text}“`,
  undo: {
    moved: (step) => (step === null ? 'Dazwischen gefragt.' : `Weiter zu Schritt ${step}.`),
    key: 'Zurücknehmen',
  },
  ending: {
    title: 'Die Sitzung sanft beenden?',
    text:
      'Alle bekommen die Karte zum Abschied und gehen, wann es für sie passt. Sie lässt sich nicht ' +
      'wieder öffnen.',
    end: 'Sanft beenden',
    stay: 'Noch nicht',
  },
  steps: {
    title: 'Zu einem Schritt',
    text: 'Alle gehen sofort dorthin. Antworten auf den jetzigen Schritt werden hinter dir versiegelt.',
    here: 'hier bist du',
    close: 'Hier bleiben',
  },
  keyCard: {
    title: 'Tasten',
    close: 'Schließen',
    list: [
      ['N', 'die gefüllte Taste unten rechts'],
      ['P', 'Pause für alle, oder weiter'],
      ['G', 'zur Erdung'],
      ['B', 'zu einem Schritt'],
      ['Q', 'dazwischen etwas fragen'],
      ['L', 'eine Zeile an alle'],
      ['E', 'sanft beenden (fragt noch einmal)'],
      ['U', 'den letzten Schritt zurücknehmen, 5 Sekunden lang'],
      ['?', 'diese Liste'],
    ],
  },
  result: {
    showAll: 'Allen zeigen',
    close: 'Schließen',
  },
  connection: {
    reconnecting:
      'Die Verbindung ist weg. Die Sitzung geht ohne sie weiter; diese Seite kommt von selbst wieder.',
    tryNow: 'Jetzt versuchen',
    elsewhere: 'Dieses Pult ist anderswo offen.',
  },
};
