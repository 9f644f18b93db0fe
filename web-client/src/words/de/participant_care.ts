// Was für eine Person sorgt: eigene Zeit, Gerät, Augen zu, Erdung, Hilfe, Gehen.

import { SupportWording } from '../../schema/holdspace/v1/client_pb';
import type { Catalogue } from '../words';

const wordings: Record<SupportWording, string> = {
  [SupportWording.UNSPECIFIED]: 'Hilfe, bitte.',
  [SupportWording.SOMEBODY_NOW]: 'Ich hätte jetzt gern jemanden bei mir.',
  [SupportWording.TALK_LATER]: 'Ich möchte nachher reden.',
  [SupportWording.SOMETHING_WRONG]: 'Etwas hier fühlt sich für mich nicht richtig an.',
};

const around = (low: number, high: number) => (low === high ? `${low}` : `${low} oder ${high}`);

export const care = {
  ownTime: {
    legend: 'Deine Zeit zum Antworten',
    names: { group: 'Mit der Gruppe', tenfold: '10-mal so lang', unlimited: 'Ohne Grenze' },
    notes: {
      group: 'Schritte schließen für dich, wenn sie für die Gruppe schließen.',
      tenfold: 'Ein Schritt bleibt für dich zehnmal so lang offen. Das weiß nur dieses Gerät.',
      unlimited: 'Ein Schritt bleibt für dich offen, bis du weitergehst. Das weiß nur dieses Gerät.',
    },
  },
  stay: {
    here: 'Die Gruppe ist mit diesem Schritt fertig. Für dich bleibt er offen.',
    past: (where) => `Die Gruppe ist weiter: ${where}. Dieser Schritt bleibt für dich offen.`,
    text: 'Was du jetzt wählst oder schreibst, bleibt auf diesem Gerät. Geh weiter, wann du willst.',
    goOn: 'Weiter mit der Gruppe',
    clock: 'Deine eigene Zeit, auf diesem Gerät.',
    clockAhead: 'Wenn der Schritt für die Gruppe endet, bleibt er für dich offen.',
  },
  device: {
    closeEyes: 'Augen schließen',
    summary: 'Glocke, Stimme und Zeit auf diesem Gerät',
    speechOn: 'Texte werden vorgelesen',
    speechOff: 'Texte werden nicht vorgelesen',
    sayIt: 'Einmal vorlesen',
    only: 'Was du hier wählst, bleibt auf diesem Gerät.',
    awake: {
      off: 'Der Bildschirm kann von selbst dunkel werden.',
      on: 'Der Bildschirm bleibt an, solange du hier bist.',
      refused: 'Dieses Gerät macht den Bildschirm vielleicht dunkel. Verloren geht dabei nichts.',
      missing: 'Dieser Browser kann den Bildschirm nicht anlassen. Verloren geht dabei nichts.',
    },
  },
  night: {
    label: 'Augen zu',
    bellCalls: 'Eine Glocke ruft dich zurück.',
    noEnd: 'Du kannst die Augen jederzeit öffnen.',
    bellOn: 'Die Glocke ist an, so laut wie dein Gerät.',
    bellOff: 'Die Glocke ist aus. Dieses Gerät vibriert, wenn es kann.',
    screen: {
      off: 'Der Bildschirm kann von selbst dunkel werden.',
      on: 'Der Bildschirm bleibt an.',
      refused: 'Dieses Gerät macht den Bildschirm vielleicht dunkel.',
      missing: 'Dieser Browser kann den Bildschirm nicht anlassen.',
    },
    iphone: 'Ein gesperrtes iPhone kann nicht läuten.',
    open: 'Augen öffnen',
    ringOnce: 'Einmal läuten',
  },
  waiting: {
    where: 'Warten',
    'next step': {
      title: 'Du bist da. Der nächste Schritt ist deiner',
      text: 'Die Gruppe ist mitten in einem Schritt. Mit dem nächsten kommst du von selbst dazu.',
    },
    'let in': {
      title: 'Du bist in der Lobby',
      text: 'Die Sitzung hat begonnen. Die Leitung lässt dich hinein; die Seite geht von selbst weiter.',
    },
    meanwhile: 'Du brauchst nichts zu tun. Sitz, atme, komm an.',
  },
  resources: 'Menschen, an die du dich wenden kannst',
  said: (text) => `Von der Leitung: ${text}`,
  saidHead: 'Von der Leitung',
  support: {
    title: 'Um Hilfe bitten',
    tells: 'Das zeigt der Leitung, und denen, die ihr helfen, einen zufälligen Namen deines Platzes:',
    seat: (seat) => `Platz ${seat}`,
    someSeat: 'ein Wort wie willow',
    tellsEnd: ', und die Worte, die du wählst.',
    carries:
      'Deine Antworten gehen nicht mit, und nicht, wo du gedrückt hast. Auf der Leinwand steht es nie, ' +
      'und niemand sonst sieht es.',
    whichWords: 'Was dürfen sie lesen?',
    wordings,
    canTakeBack: 'Du kannst es jederzeit zurücknehmen.',
    chooseFirst: 'Wähle zuerst, was sie lesen dürfen.',
    notYet: 'Noch nicht',
    ask: 'Jetzt bitten',
    sending: 'Deine Bitte ist unterwegs …',
    held: 'Deine Bitte ist hier aufgehoben und geht hinaus, wenn die Verbindung wieder da ist.',
    waiting: 'Du hast um Hilfe gebeten. Es ist angekommen.',
    seen: 'Deine Bitte wurde gesehen.',
    onTheWay: 'Jemand hat sie gesehen und ist unterwegs.',
    done: 'Deine Bitte wurde beantwortet.',
    refused: 'Deine Bitte wurde nicht angenommen.',
    youAsked: (text) => `Deine Worte: „${text}“`,
    nothingToDo: 'Du brauchst nichts zu tun. Du kannst weitermachen, oder nur sitzen.',
    doneText: 'Du kannst jederzeit wieder bitten.',
    refusedText: 'Du kannst noch einmal bitten, oder jemanden im Raum ansprechen.',
    takeBack: 'Es geht mir wieder gut',
    putAway: 'Weglegen',
  },
  ground: {
    note: 'Die Gruppe geht ohne dich weiter, so lange du magst. Niemand erfährt, dass du hier bist.',
    title: 'Du bist hier, und das ist jetzt',
    ways: [
      { head: 'Füße', text: 'Drück beide Füße in den Boden. Spür, wie er zurückdrückt.' },
      { head: 'Atem', text: 'Vier ein, sechs aus. Dreimal reicht.' },
      { head: 'Augen', text: 'Finde fünf Dinge in derselben Farbe. Sag sie halblaut.' },
      { head: 'Hände', text: 'Halte etwas Kaltes, Raues oder Schweres.' },
    ],
    breathIn: 'ein, 4',
    breathOut: 'aus, 6',
    stopLine: 'Atemlinie anhalten',
    startLine: 'Atemlinie starten',
    back: 'Zurück zum Schritt',
  },
  strong: {
    note: 'Nur du siehst diese Karte. Niemand erfährt, was du gewählt hast.',
    title: (rating) => `${rating} ist stark. Du kannst es leiser machen, oder bleiben.`,
    titleTwo: (rating) => `${rating} ist ein starker Zug. Du kannst zurücktreten, oder bleiben.`,
    ground: { head: 'Mich zuerst erden', text: 'Füße, Atem, fünf Dinge, die du siehst. Eine Minute reicht.' },
    smaller: {
      head: 'Einen kleineren Moment nehmen',
      text: (rating, low, high) => `Etwas um ${around(low, high)}. Deine ${rating} wird nicht gesendet.`,
    },
    support: {
      head: 'Um Hilfe bitten',
      text: 'Das zeigt der Leitung einen zufälligen Namen deines Platzes.',
    },
    pass: 'Auslassen',
    submit: (numbers) => `${numbers.join(' und ')} abgeben`,
  },
  leave: {
    title: 'Du kannst gehen. Niemand erfährt es.',
    text: 'Nimm die Karte mit.',
    ways: [
      { head: 'Jetzt', text: 'Steh auf, spür den Boden, trink etwas. Sieh dich im Raum um.' },
      { head: 'Heute', text: 'Schlichtes und Langsames tut gut: ein Gang, ein Essen, ein warmes Bad.' },
      {
        head: 'Später',
        text: 'Wenn etwas in dir weiterarbeitet, sag es einem Menschen, dem du traust, oder Fachleuten.',
      },
    ],
    clears: 'Gehen löscht, was dieses Gerät von der Sitzung aufgehoben hat: Platz, Antworten und Texte.',
    go: 'Gehen und löschen',
    stay: 'Bleiben',
  },
  left: {
    title: 'Du bist gegangen',
    text: 'Dieses Gerät hat nichts mehr von der Sitzung.',
    again: 'Zum Anfang',
  },
  ended: {
    where: 'Beendet',
    title: 'Die Sitzung ist beendet',
    text: 'Du kannst auf dieser Seite bleiben, so lange du magst. Dann nimm die Karte mit.',
    notes: 'Dein Text',
    notesText: 'Er ist nur auf diesem Gerät, bis du ihn löschst oder gehst.',
    wipe: 'Gehen und löschen',
  },
} satisfies Partial<Catalogue['participant']>;
