// Bitten um Hilfe, wie Leitung und Begleitung sie sehen und beantworten.

import { SupportAnswer, SupportWording } from '../../schema/holdspace/v1/client_pb';
import type { TeamCatalogue } from '../team_words';
import { care } from './participant_care';

const wordings: Record<SupportWording, string> = {
  [SupportWording.UNSPECIFIED]: 'Bittet um Hilfe',
  [SupportWording.SOMEBODY_NOW]: quoted(SupportWording.SOMEBODY_NOW),
  [SupportWording.TALK_LATER]: quoted(SupportWording.TALK_LATER),
  [SupportWording.SOMETHING_WRONG]: quoted(SupportWording.SOMETHING_WRONG),
};

export const supporter: TeamCatalogue['supporter'] = {
  label: 'Wer um Hilfe bittet',
  seat: (seat) => `Platz ${seat}`,
  wording: (wording) => wordings[wording],
  nobody: 'Niemand wartet.',
  nobodyMore: (answered) =>
    answered === 1
      ? 'Niemand wartet. 1 Bitte ist beantwortet.'
      : `Niemand wartet. ${answered} Bitten sind beantwortet.`,
  standing: (answer) => {
    switch (answer) {
      case SupportAnswer.UNSPECIFIED:
        return 'Wartet auf eine Antwort';
      case SupportAnswer.SEEN:
        return 'Antwort: jemand hat es gesehen';
      case SupportAnswer.ON_MY_WAY:
        return 'Antwort: jemand ist unterwegs';
      case SupportAnswer.DONE:
        return 'Beantwortet';
    }
  },
  seen: 'Gesehen',
  onMyWay: 'Bin unterwegs',
  done: 'Beantwortet',
  answerFor: (seat) => `für Platz ${seat}`,
  arrived: (seat, wording) => `Platz ${seat} bittet um Hilfe: ${wordings[wording]}`,
  waiting: (count) => (count === 1 ? '1 bittet um Hilfe' : `${count} bitten um Hilfe`),
  look: 'Ansehen',
  sound: { on: 'Glocke, wenn jemand bittet: an', off: 'Glocke, wenn jemand bittet: aus' },
  promise:
    'Der Name eines Platzes ist zufällig, und von keiner Antwort kommt etwas mit. Bitten sind weg, ' +
    'wenn die Sitzung endet.',
  page: {
    mark: 'Begleitung',
    text: 'Du siehst Bitten um Hilfe, und sonst nichts von dem, was geantwortet oder geschrieben wird.',
    lobby: 'Die Sitzung hat noch nicht begonnen.',
    step: (title) => `Die Sitzung ist bei: ${title}.`,
    paused: 'Es ist Pause für alle.',
    ended: 'Die Sitzung ist beendet',
    endedText: 'Die Bitten sind mit ihr weg. Nichts davon wird aufgehoben.',
    find:
      'Der Name eines Platzes steht auf dem Bildschirm der Person. In einem Raum geh leise zu ihr; ' +
      'in einer Videokonferenz sagt eine Nachricht an alle, die den Platz nennt, es allen.',
  },
  notHere: {
    title: 'Dieser Browser wurde in diese Sitzung nicht eingeladen',
    text: 'Öffne den Link der Einladung in diesem Browser, oder bitte die Leitung um einen neuen.',
  },
  revoked: {
    title: 'Du gehörst nicht mehr zum Team dieser Sitzung',
    text:
      'Deine Einladung wurde zurückgezogen, oder die Sitzung wurde gelöscht. Die Leitung kann dir ' +
      'mehr sagen.',
  },
};

function quoted(wording: SupportWording): string {
  return `„${care.support.wordings[wording]}“`;
}
