import { RejectionCode as Code } from '../../schema/holdspace/v1/client_pb';
import type { Sentence } from '../en/rejections';

export const sentences: Record<Code, string | Sentence> = {
  [Code.UNSPECIFIED]: 'Der Server hat das abgelehnt, ohne zu sagen, warum. Drücke noch einmal.',
  [Code.NOT_ALLOWED]: 'Das gehört zur Leitung.',
  [Code.MALFORMED]: 'Diese Seite und der Server verstehen einander nicht. Lade die Seite neu.',
  [Code.ALREADY_MOVED_ON]: 'Es ist schon weitergegangen. Sieh nach, wo die Sitzung jetzt ist.',
  [Code.NOT_STARTED]: 'Die Sitzung hat noch nicht begonnen. Beginne mit Schritt 1.',
  [Code.ALREADY_STARTED]: 'Die Sitzung hat schon begonnen.',
  [Code.ENDED]: 'Die Sitzung ist beendet.',
  [Code.LAST_STEP]: 'Das ist der letzte Schritt. Beende sanft, wenn du so weit bist.',
  [Code.NO_SUCH_STEP]: {
    plain: 'Diesen Schritt hat die Übung nicht.',
    numbered: (value) => `Diesen Schritt hat die Übung nicht. Ihr letzter ist Schritt ${value}.`,
  },
  [Code.NO_SUCH_RUN]: 'Dieser Schritt ist nicht mehr bekannt. Sieh nach, wo die Sitzung jetzt ist.',
  [Code.ALREADY_PAUSED]: 'Es ist schon Pause für alle.',
  [Code.NOT_PAUSED]: 'Die Sitzung läuft schon.',
  [Code.NOT_TIMED]: 'Dieser Schritt hat keine Uhr, also ist nichts zu verlängern.',
  [Code.NOT_OPEN]: 'Dieser Schritt ist schon geschlossen.',
  [Code.TOO_LATE_TO_UNDO]: 'Dafür ist es zu spät. Du kannst zu jedem Schritt zurückgehen.',
  [Code.NOTHING_TO_SHOW]: 'Zu diesem Schritt gibt es nichts zu zeigen.',
  [Code.OUT_OF_RANGE]: 'Das ist keine der möglichen Antworten. Wähle noch einmal.',
  [Code.WRONG_KIND]: 'Danach fragt dieser Schritt nicht. Was du gewählt hast, ist noch auf diesem Gerät.',
  [Code.RUN_CLOSED]: 'Der Schritt ist geschlossen. Was du gewählt hast, ist noch auf diesem Gerät.',
  [Code.BOX_LOST]: 'Deine Antwort wird noch einmal abgegeben. Du brauchst nichts zu tun.',
  [Code.NOT_SAVED]: 'Nicht gespeichert. Drücke noch einmal.',
  [Code.TOO_FAST]: 'Das ging schneller, als der Server mitkommt. Warte einen Moment und drücke noch einmal.',
  [Code.ONLY_UP]: {
    plain: 'Die Schwelle kann während einer Sitzung nur steigen.',
    numbered: (value) => `Die Schwelle kann während einer Sitzung nur steigen. Sie ist jetzt ${value}.`,
  },
  [Code.NO_SUCH_MEMBER]:
    'Diesen Platz hat niemand im Team, oder er gehört der Person, die die Sitzung gemacht hat.',
  [Code.TEXT_TOO_LONG]: {
    plain: 'Das ist zu lang. Kürze es und drücke noch einmal.',
    numbered: (value) => `Das ist länger als ${value} Zeichen. Kürze es und drücke noch einmal.`,
  },
  [Code.TEXT_UNSAFE]: 'Darin sind Zeichen, die man nicht sieht. Tippe es neu, statt es einzufügen.',
  [Code.ALREADY_SHOWN]: 'Was du abgegeben hast, ist schon im Bild und bleibt, wie es ist.',
  [Code.NO_SUCH_REQUEST]: 'Diese Bitte wurde zurückgenommen. Es ist nichts mehr zu beantworten.',
  [Code.TOO_MANY]: {
    plain: 'Mehr davon kann es nicht geben.',
    numbered: (value) => `Mehr als ${value} davon kann es nicht geben.`,
  },
  [Code.NO_SHARES]: 'Es sind zu wenige Zeilen oder zu wenige Menschen da, um etwas davon zu zeigen.',
  [Code.TOO_FEW_PEOPLE]: {
    plain: 'Für Übungsgruppen sind zu wenige Menschen da.',
    numbered: (value) => `Übungsgruppen brauchen mindestens ${value} Menschen.`,
  },
};
