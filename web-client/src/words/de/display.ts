// Die Leinwand: alle im Raum lesen sie, also steht auf ihr nichts über eine einzelne Person.

import type { TeamCatalogue } from '../team_words';

export const display: TeamCatalogue['display'] = {
  title: 'Leinwand',
  refused: {
    title: 'Diese Leinwand gehört zu keiner Sitzung',
    text: 'Öffne sie noch einmal von der Seite der Leitung aus. Ihr Link enthält alles, was sie braucht.',
  },
  lobby: {
    how: (host) => ['Scanne das Quadrat, oder öffne ', host, ' und tippe'],
    qr: 'QR-Code, der die Seite zum Hereinkommen öffnet',
    here: (present) => {
      if (present === 0) return 'Noch ist niemand da.';
      return present === 1 ? '1 Mensch ist da.' : `${present} Menschen sind da.`;
    },
    locked: 'Der Raum ist zu: niemand Neues kommt jetzt herein.',
    series: (title) => `Was gezeigt wird, bleibt in der Reihe „${title}“; sonst bleibt nichts.`,
    threshold: (k) => `Keine Namen, keine Konten. Weniger als ${k} Antworten werden nie gezeigt.`,
  },
  between: 'Dazwischen',
  locked: 'Der Raum ist zu.',
  step: (number, count) => [`${number}`, ` von ${count}`],
  time: (time) => {
    switch (time.kind) {
      case 'over':
        return 'Die Zeit ist um';
      case 'moments':
        return 'ein paar Sekunden';
      case 'seconds':
        return `${time.seconds} Sekunden`;
      case 'minutes':
        return time.minutes === 1 ? '1 Minute' : `${time.minutes} Minuten`;
    }
  },
  answerHere: 'Geantwortet wird auf dem eigenen Gerät. Niemand sieht eine einzelne Antwort.',
  readyHere: 'Sag auf deinem Gerät, wenn du bereit bist, oder lass es aus. Niemand sieht, wer es gesagt hat.',
  growing: (k) => `Das Bild wächst um mindestens ${k} Menschen auf einmal.`,
  linesNote: 'Abgegeben ohne Namen, in keiner Reihenfolge.',
  practice: {
    ownDevice: 'Deine Gruppe und deine Rolle stehen auf deinem Gerät.',
    debrief: 'Die Nachbesprechung, in dieser Reihenfolge',
    after: (roles) => `Wenn die Glocke läutet, besprecht ihr euch: ${roles.join(', danach ')}.`,
  },
  writingStays: 'Geschriebenes bleibt auf dem eigenen Gerät.',
  closed: 'Dieser Schritt ist geschlossen.',
  anyAnswer: 'Jede Antwort ist gut.',
  paused: {
    title: 'Pause für alle',
    text: 'Die Uhr steht. Nichts geht verloren, und nichts ist zu tun.',
  },
  ended: {
    title: 'Die Sitzung ist beendet',
    text: 'Du kannst gehen, wann es für dich passt. Niemand erfährt es.',
  },
  away: 'Nicht verbunden. Diese Leinwand kommt von selbst wieder.',
};
