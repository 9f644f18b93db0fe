import type { Catalogue } from '../words';

const sentences: Record<string, string> = {
  'changed-meanwhile':
    'Jemand anderes hat diese Übung inzwischen gespeichert. Speichere deine unter einer anderen ID, ' +
    'oder sieh dir zuerst die andere an; von deiner geht hier nichts verloren.',
  'came-with-holdspace':
    'Diese Übung kam mit Holdspace und bleibt, wie sie ist. Speichere deine unter einer anderen ID.',
  full: 'Der Server ist voll oder startet neu. Versuch es bald noch einmal.',
  'library-full': 'Die Bibliothek ist voll. Lösche eine Übung, die nicht mehr gebraucht wird.',
  'no-code': 'Es fand sich kein freier Code zum Beitreten. Versuch es noch einmal.',
  'no-such-code': 'Keine Sitzung hat diesen Code. Prüfe die Zeichen mit deiner Leitung.',
  'no-such-exercise': 'Die Bibliothek hat keine Übung dieses Namens.',
  'no-such-page': 'Unter dieser Adresse ist nichts.',
  'no-such-series': 'Diese Reihe gibt es nicht mehr.',
  'no-such-session': 'Diese Sitzung gibt es nicht, oder das ist nicht der Link ihrer Leitung.',
  origin: 'Diese Seite darf hier nicht danach fragen.',
  'store-away':
    'Holdspace erreicht gerade seinen Speicher nicht. Es ging nichts verloren; ' +
    'versuch es gleich noch einmal.',
  'too-long': 'Das ist zu lang für den Server. Eine Übung darf 512 KiB haben.',
  'too-many-from-here': 'Aus diesem Netz sind zu viele Geräte verbunden. Versuch es später noch einmal.',
  'too-many-series': 'Es gibt so viele Reihen, wie aufbewahrt werden. Lösche eine, die vorbei ist.',
  'wrong-key': 'Dieser Link der Leitung ist hier nicht bekannt. Öffne den, den der Server ausgegeben hat.',
};

export const refusal: Catalogue['refusal'] = (code) => sentences[code];
