// Was die einzelnen Arten von Schritten sagen.

import type { Catalogue } from '../words';

const bandWords = (value: number) => (value <= 3 ? 'schwach' : value <= 6 ? 'mittel' : 'stark');

export const kinds = {
  pair: {
    before: (number) => `Vorhin hast du ${number} gewählt. Das weiß nur dieses Gerät.`,
    noBefore:
      'Auf diesem Gerät ist keine erste Zahl dazu. Du kannst trotzdem wählen: die Zahl bleibt hier, ' +
      'und abgegeben wird ein Auslassen.',
  },
  twoPulls: {
    end: (number, text) => (text === '' ? `${number}` : `${number}: ${text}`),
    fieldEmpty: 'Wähle auf beiden; dann zeigt das kleine Feld, wo du stehst.',
    stand: (closeness, c, distance, d) =>
      `Du stehst hier: ${closeness} ${bandWords(c)} (${c}), ${distance} ${bandWords(d)} (${d}).`,
  },
  body: {
    side: 'Seite des Körpers',
    sides: { front: 'Vorn', back: 'Hinten' },
    other: (count, side) => `${count} gewählt ${side === 'front' ? 'vorn' : 'hinten'}`,
  },
  live: {
    head: 'Dieses Bild wächst, während geantwortet wird.',
    text: (k) =>
      `Es nimmt mindestens ${k} Menschen auf einmal auf. Du kannst deine Antwort ändern, bis sie im ` +
      'Bild ist; was gezeigt ist, bleibt, wie es ist.',
  },
  reframe: {
    title: 'Von „Ich bin“ zu „ein Teil von mir“',
    label: 'Sag es, wie es kommt',
    example: 'Ich bin …',
    waits: 'Hier steht es umgedreht.',
    feel: 'Sag es langsam. Wird ein wenig mehr Platz?',
    asSpeech: 'Du kannst mit „Ich bin“, „Ich fühle“ oder „Ich will“ beginnen, oder es so lassen.',
    kept: 'Das geschieht auf deinem Gerät. Nichts davon wird gesendet, und nichts wird aufgehoben.',
  },
  practice: {
    noGroup:
      'Du bist in dieser Runde in keiner Übungsgruppe. Du kannst zusehen, ruhen oder die Leitung fragen.',
    yourRole: (group) => `Gruppe ${group}. Deine Rolle in dieser Runde:`,
    group: 'Wer ist wer',
    you: (seat) => `du (Platz ${seat})`,
    seat: (seat) => `Platz ${seat}`,
    debriefLater: 'Danach geht die Nachbesprechung in dieser Reihenfolge',
    debriefNow: 'Die Nachbesprechung, in dieser Reihenfolge',
    speaks: (role) => role,
    stop: 'Diese Runde beenden',
    stopNote: 'Sie endet sofort, für deine Gruppe. Du brauchst keinen Grund.',
    stopped: 'Diese Runde ist beendet.',
    stoppedText:
      'Die Person, um die es ging, hat sie beendet, ohne Grund. Bleibt beisammen, ruht oder besprecht euch.',
  },
  share: {
    label: 'Eine Zeile zum Teilen',
    open: 'Eine Zeile teilen …',
    change: 'Ändern',
    takeBack: 'Zurücknehmen',
    takenBack: 'Zurückgenommen.',
    title: 'Eine Zeile teilen',
    before:
      'Sie geht ohne Namen und wird mit den anderen gemischt. Die Leitung darf sie vorlesen oder zeigen. ' +
      'An der Art, wie du schreibst, kann man dich trotzdem erkennen.',
    pick: 'Eine Zeile aus deinem Text',
    orWrite: 'Oder andere Worte',
    write: 'Deine Zeile',
    room: (left) => `Platz für noch ${left} Zeichen.`,
    tooLong: (over) => `${over} Zeichen zu lang. Kürze ein wenig.`,
    empty: 'Wähle oder schreibe zuerst eine Zeile.',
    notNow: 'Jetzt nicht',
    handIn: 'Zeile abgeben',
    sending: 'Deine Zeile wird abgegeben …',
    in: 'Abgegeben, ohne Namen. Solange der Schritt offen ist, kannst du sie ändern oder zurücknehmen.',
    late: 'Der Schritt war zu, bevor die Zeile ankam. Sie bleibt auf diesem Gerät.',
    shownNow: 'Geteilte Zeilen werden gezeigt.',
    shownOf: (title) => `Geteilte Zeilen: ${title}`,
  },
  sheet: {
    kept: 'Nur auf diesem Gerät aufgehoben',
    wipe: 'Löschen',
    wiped: 'Gelöscht',
    label: 'Dein Text',
  },
  unsent: {
    head: 'Was du vorhin geschrieben hast, ist noch hier.',
    text: (title) => `Aus „${title}“, nur auf diesem Gerät.`,
    open: 'Lesen',
    close: 'Weglegen',
  },
} satisfies Partial<Catalogue['participant']>;
