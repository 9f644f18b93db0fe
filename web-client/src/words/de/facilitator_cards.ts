// Die Karten über dem Pult: was dazwischen gefragt, allen gesagt, gezeigt, angehoben wird, und wer hilft.

import { Role } from '../../schema/holdspace/v1/client_pb';
import type { TeamCatalogue } from '../team_words';

export const facilitatorCards: TeamCatalogue['facilitatorCards'] = {
  close: 'Schließen',
  quick: {
    title: 'Dazwischen fragen',
    text:
      'Es öffnet sofort, als eigener Schritt. „Weiter“ geht danach im Ablauf weiter, wo er verlassen ' +
      'wurde.',
    grounding: 'Ohne Antworten; ein Weg zurück ins Hier und Jetzt',
    none: 'Diese Sitzung hat nichts, was sich dazwischen fragen lässt.',
  },
  line: {
    title: 'Eine Zeile an alle',
    text: 'Sie steht auf allen Bildschirmen, auch auf der Leinwand, bis du sie wegnimmst.',
    label: 'Die Zeile',
    left: (count) => `noch ${count} Zeichen`,
    over: (count) => `${count} zu viel`,
    presets: 'Fertige Zeilen',
    back: (time) => `Weiter um ${time}.`,
    ready: [
      'Nimm dir Zeit.',
      'Noch ein paar Minuten.',
      'In einer Minute sanft den Stift weglegen.',
      'Auslassen geht immer, bei jedem Schritt.',
    ],
    say: 'Allen sagen',
    down: 'Wegnehmen',
    now: (text) => `Jetzt auf allen Bildschirmen: „${text}“`,
    empty: 'Schreib zuerst eine Zeile, oder wähle eine.',
  },
  threshold: {
    title: 'Die Schwelle anheben',
    text: (k) =>
      `Jetzt werden weniger als ${k} Antworten nie gezeigt. Du kannst das während der Sitzung ` +
      'anheben; es gilt sofort und lässt sich nicht wieder senken. Was schon gezeigt ist, bleibt.',
    label: 'Ergebnisse zeigen ab so vielen Antworten',
    raise: 'Anheben',
    bad: (lowest, highest) => `Tippe eine Zahl von ${lowest} bis ${highest}.`,
  },
  team: {
    title: 'Wer hilft, diese Sitzung zu halten',
    made: 'hat die Sitzung angelegt',
    role: (role) => {
      switch (role) {
        case Role.FACILITATOR:
          return 'Co-Leitung';
        case Role.SUPPORTER:
          return 'Begleitung';
        case Role.OBSERVER:
          return 'Beobachtung';
        case Role.DISPLAY:
          return 'Leinwand';
        case Role.PARTICIPANT:
        case Role.UNSPECIFIED:
          return '';
      }
    },
    maker: 'Leitung',
    arrived: 'ist da',
    invited: 'eingeladen, noch nicht da',
    revoke: 'Zurückziehen',
    revokeWhat: (name) => `den Platz von ${name}`,
    sure: 'Endgültig zurückziehen',
    keep: 'Behalten',
    invite: 'Jemanden einladen',
    as: 'Als',
    roles: [
      { role: Role.FACILITATOR, name: 'Co-Leitung', note: 'leitet mit denselben Tasten wie du' },
      {
        role: Role.SUPPORTER,
        name: 'Begleitung',
        note: 'sieht und beantwortet Bitten um Hilfe, sonst nichts',
      },
      { role: Role.OBSERVER, name: 'Beobachtung', note: 'sieht, was alle sehen; hat keine Tasten' },
    ],
    label: 'Name, nur für diese Liste',
    make: 'Einladung erstellen',
    link: (role) => `Link der Einladung: ${role}`,
    once:
      'Er gilt einmal, auf einem Gerät. Er steht nur hier; geht er verloren, zieh ihn zurück und ' +
      'erstelle einen neuen.',
    qr: 'QR-Code dieser Einladung',
    another: 'Noch jemanden einladen',
    insecure:
      'Diese Seite kam unverschlüsselt, und auf einer solchen erstellt der Browser keine Einladungen. ' +
      'Öffne Holdspace über https, oder auf der Maschine, auf der es läuft.',
    tooLong: 'Wähle einen Namen von höchstens 40 Zeichen.',
  },
  shares: {
    title: (step) => `Zeilen aus ${step}`,
    promise:
      'Gemischt, ohne Namen und Zeiten. Niemand weiß, wer welche abgegeben hat, du auch nicht; ' +
      'an der Art zu schreiben kann man sie trotzdem erkennen. Lies sie, bevor du sie zeigst.',
    choose: 'Wähle, was alle sehen',
    show: (count) => (count === 1 ? 'Diese Zeile allen zeigen' : `Diese ${count} Zeilen allen zeigen`),
    none: 'Wähle mindestens eine Zeile.',
    hide: 'Keine mehr zeigen',
    shown: 'jetzt gezeigt',
  },
};
