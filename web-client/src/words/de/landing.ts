import type { Catalogue } from '../words';

export const landing: Catalogue['landing'] = {
  title: 'Komm herein',
  aside:
    'Die Leitung zeigt einen Code aus sechs Buchstaben und Zahlen oder ein Quadrat zum Scannen. ' +
    'Du brauchst kein Konto und keinen Namen.',
  code: 'Code',
  hint: 'Groß oder klein, mit oder ohne Leerzeichen.',
  go: 'Hinein',
  looking: 'Die Sitzung wird gesucht …',
  next: 'Als Nächstes liest du, was geschieht und was aufgehoben wird. Vorher wird nichts gesendet.',
  lead: 'Eine Sitzung leiten',
  back: 'Zurück auf deinen Platz',
  backHead: 'Du hast auf diesem Gerät einen Platz in einer Sitzung.',
  empty: 'Tippe den Code, den die Leitung zeigt.',
  noSession: 'Keine Sitzung hat diesen Code. Prüfe die Buchstaben mit der Leitung.',
  noAnswer: 'Der Server antwortet nicht. Prüfe deine Verbindung und drücke noch einmal.',
};

export const welcome: Catalogue['welcome'] = {
  where: 'Bevor es beginnt',
  document: (title) => `Bevor es beginnt: ${title}`,
  steps: (count, time) =>
    `${count === 1 ? 'Ein Schritt' : `${numberWord(count)} Schritte`}, ${time}. ` +
    'Du schreibst und antwortest auf diesem Gerät; die Gruppe sieht sich immer nur als Ganzes.',
  parts: (threshold) => [
    {
      head: 'Du entscheidest',
      text: 'Lass aus, was du willst, öffne die Augen, mach Pause oder geh. Niemand erfährt es.',
    },
    {
      head: 'Fang klein an',
      text: 'Nimm etwas um 3 oder 4 von 10, nicht die schwerste Erinnerung.',
    },
    {
      head: 'Was aufgehoben wird',
      text:
        'Geschriebenes bleibt auf diesem Gerät. Antworten werden gezählt, die einzelnen dann vernichtet. ' +
        `Bei weniger als ${threshold} Antworten wird nichts gezeigt, niemandem.`,
    },
    {
      head: 'Was nicht geschützt ist',
      text: 'Wer deinen Bildschirm sieht, und was du laut sagst. Wie viele Plätze besetzt sind, sehen alle.',
    },
    {
      head: 'Was das nicht ist',
      text: 'Es ist keine Behandlung und kein Notdienst, und es kann dich nicht finden.',
    },
  ],
  rehearsal: {
    head: 'Das ist eine Probe.',
    text: 'Sie ist zum Ausprobieren. Bring bitte nichts mit, was dich bedrückt.',
  },
  ended: { head: 'Diese Sitzung ist beendet.', text: 'Es gibt nichts mehr, wozu du kommen könntest.' },
  locked: {
    head: 'Der Raum ist jetzt zu.',
    text:
      'Die Sitzung hat begonnen, und niemand Neues kommt hinein, damit die drinnen ungestört bleiben. ' +
      'Die Leitung kann für dich öffnen.',
  },
  series: (title) =>
    `Diese Sitzung gehört zur Reihe „${title}“: dort bleiben die Ergebnisse der Gruppe, nie deine allein.`,
  quickExit: {
    head: 'Schnell weg',
    text:
      'Die Taste oben, oder dreimal die Umschalttaste, deckt diese Seite zu, löscht, was dieses Gerät ' +
      'aufgehoben hat, und öffnet eine Wetterseite. Der Verlauf deines Browsers zeigt noch, dass du ' +
      'hier warst.',
  },
  noResources: 'Im Notfall ruf die Notrufnummer des Landes an, in dem du bist.',
  comeIn: 'Hereinkommen',
  tryBell: 'Glocke probieren',
  notToday: 'Heute nicht',
};

function numberWord(count: number): string {
  const small = 'Keine Ein Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf'.split(' ');
  return small[count] ?? String(count);
}
