import type { Catalogue } from '../words';

export const common: Catalogue['common'] = {
  product: 'Holdspace',
  serverSilent: 'Der Server antwortet nicht. Es wurde nichts geändert. Versuch es gleich noch einmal.',
  saving: 'Wird gespeichert …',
  rehearsal: 'Probe',
  loading: 'Einen Moment …',
  nowhere: {
    title: 'Hier ist keine Seite',
    text: 'Prüfe die Adresse, oder beginne mit dem Code.',
    start: 'Zum Anfang',
  },
};

export const status: Catalogue['status'] = {
  connecting: 'Verbindet …',
  connected: 'Verbunden',
  reconnecting: 'Nicht verbunden',
  ended: 'Beendet',
  elsewhere: 'Anderswo offen',
  refused: 'Nicht verbunden',
  full: 'Kein Platz mehr frei',
  locked: 'Der Raum ist zu',
};

export const service: Catalogue['service'] = {
  savingAway: {
    head: 'Das Speichern dauert gerade länger.',
    text: 'Die Sitzung bleibt, wo sie ist. Was du drückst, wird aufgehoben und gespeichert, sobald es geht.',
  },
  answersAway: {
    head: 'Antworten kommen gerade nicht an.',
    text: 'Was du wählst, bleibt auf diesem Gerät und wird abgegeben, sobald es geht.',
  },
};

export const failure: Catalogue['failure'] = {
  title: 'Diese Seite ist stehen geblieben',
  text: 'Etwas darin ging schief. Was du geschrieben und gewählt hast, ist noch hier. Lade die Seite neu.',
  again: 'Neu laden',
};

export const foot: Catalogue['foot'] = {
  label: 'Immer hier',
  ground: 'Mich erden',
  support: 'Um Hilfe bitten',
  leave: 'Gehen',
  bellOn: 'Glocke ist an',
  bellOff: 'Glocke ist aus',
};

export const quickExit: Catalogue['quickExit'] = {
  key: 'Schnell weg',
  link: 'Diese Seite schnell verlassen',
  pressesLeft: (left: number) =>
    left === 1
      ? 'Noch einmal die Umschalttaste, und die Seite ist weg.'
      : `Noch ${left}-mal die Umschalttaste, und die Seite ist weg.`,
  coverTitle: 'Wetter',
};
