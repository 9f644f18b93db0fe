// Der Umformulierer: „Ich bin …“ → „Ein Teil von mir ist …“. Klein und ehrlich: Was diese Grammatik nicht
// kennt, setzt sie wörtlich als Rede eines Teils. Sie arbeitet auf dem Gerät; nichts davon wird gesendet.

import type { Reframed } from '../en/reframe';

const part = 'Ein Teil von mir';
const known: Record<string, string> = {
  bin: 'ist',
  war: 'war',
  habe: 'hat',
  hab: 'hat',
  hatte: 'hatte',
  werde: 'wird',
  wurde: 'wurde',
  kann: 'kann',
  konnte: 'konnte',
  will: 'will',
  wollte: 'wollte',
  muss: 'muss',
  musste: 'musste',
  soll: 'soll',
  sollte: 'sollte',
  darf: 'darf',
  durfte: 'durfte',
  mag: 'mag',
  möchte: 'möchte',
  könnte: 'könnte',
  würde: 'würde',
  wäre: 'wäre',
  hätte: 'hätte',
  weiß: 'weiß',
  brauche: 'braucht',
  fühle: 'fühlt',
  spüre: 'spürt',
  merke: 'merkt',
  hasse: 'hasst',
  liebe: 'liebt',
  vermisse: 'vermisst',
  fürchte: 'fürchtet',
  wünsche: 'wünscht',
  hoffe: 'hofft',
  glaube: 'glaubt',
  denke: 'denkt',
  schäme: 'schämt',
  sorge: 'sorgt',
  ärgere: 'ärgert',
  verstecke: 'versteckt',
  halte: 'hält',
  lasse: 'lässt',
  laufe: 'läuft',
  gehe: 'geht',
  bleibe: 'bleibt',
  warte: 'wartet',
  kämpfe: 'kämpft',
  versuche: 'versucht',
  vertraue: 'vertraut',
  zweifle: 'zweifelt',
  leide: 'leidet',
  weine: 'weint',
  sehe: 'sieht',
  höre: 'hört',
  sage: 'sagt',
  frage: 'fragt',
  suche: 'sucht',
  tue: 'tut',
  mache: 'macht',
  gebe: 'gibt',
  nehme: 'nimmt',
  verliere: 'verliert',
  ziehe: 'zieht',
  schütze: 'schützt',
};

export function reframe(typed: string): Reframed | null {
  const plain = typed.replace(/\s+/g, ' ').trim();
  if (plain === '') return null;
  const bare = plain.replace(/[\s.!?…]+$/, '');
  if (/^ein teil von mir\b/i.test(bare))
    return { text: `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`, known: true };
  const said = sentenceOf(bare);
  return said === null
    ? { text: `${part} sagt: „${bare === '' ? plain : bare}“.`, known: false }
    : { text: `${said}.`, known: true };
}

function sentenceOf(bare: string): string | null {
  if (/[.!?;]/.test(bare)) return null;
  const [first, verb = '', ...rest] = bare.split(' ');
  const third = known[verb.toLowerCase()];
  if (first?.toLowerCase() !== 'ich' || third === undefined) return null;
  // Was ein Teil sich selbst tut, tut er sich: „ich schäme mich“ → „schämt sich“.
  return [part, third, ...rest.map((word) => word.replace(/^(mich|mir)$/i, 'sich'))].join(' ');
}
