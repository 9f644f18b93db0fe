// The reframing helper's grammar: "I am …" → "a part of me is …". Small and honest: what it does not know it
// sets as speech of a part, word for word. Works on the device; nothing of it is sent. Pure.

export interface Reframed {
  text: string;
  known: boolean; // false: set as speech
}

const part = 'A part of me';
const irregular: Record<string, string> = {
  am: 'is',
  was: 'was',
  have: 'has',
  do: 'does',
  go: 'goes',
};
// Verbs people use of themselves; what is not here is set as speech rather than guessed at.
const verbs = new Set(
  (
    'feel want need hate love like dislike fear wish hope know think believe doubt remember forget miss ' +
    'try keep ' +
    'worry blame judge punish hide run freeze fight please protect push pull hold let lose see hear sense ' +
    'notice ' +
    'expect deserve prefer trust mistrust avoid cling wait long care struggle suffer hurt cry shake panic ' +
    'give take make get say tell ask seek dread regret envy resent refuse insist demand start stop carry find'
  ).split(' '),
);
const modals = new Set('can could will would should must might may shall cannot'.split(' '));
const adverbs = new Set(
  'always never often still just really only also even already simply mostly sometimes usually so'.split(' '),
);
const shortened: [RegExp, string][] = [
  [/^i'm\b/i, 'I am'],
  [/^im\b/i, 'I am'],
  [/^i've\b/i, 'I have'],
  [/^i'll\b/i, 'I will'],
  [/^i'd\b/i, 'I would'],
];
const negated: Record<string, string> = {
  "can't": 'cannot',
  cant: 'cannot',
  "won't": 'will not',
  "don't": 'do not',
  dont: 'do not',
  "didn't": 'did not',
  "wasn't": 'was not',
  "haven't": 'have not',
  "couldn't": 'could not',
  "wouldn't": 'would not',
  "shouldn't": 'should not',
  "mustn't": 'must not',
};

// Null: nothing was written.
export function reframe(typed: string): Reframed | null {
  const plain = typed.replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
  if (plain === '') return null;
  const bare = plain.replace(/[\s.!?…]+$/, '');
  if (/^a part of me\b/i.test(bare)) return { text: `${capital(bare)}.`, known: true };
  const said = sentenceOf(bare);
  return said === null
    ? { text: `${part} says: “${bare === '' ? plain : bare}”.`, known: false }
    : { text: `${said}.`, known: true };
}

function sentenceOf(bare: string): string | null {
  if (/[.!?;\n]/.test(bare)) return null; // more than one sentence: not guessed at
  const whole = shortened.reduce((text, [pattern, long]) => text.replace(pattern, long), bare);
  const [first, ...rest] = whole.split(' ');
  if (first?.toLowerCase() !== 'i') return null;
  const words = rest.flatMap((word, i) =>
    i < 3 ? (negated[word.toLowerCase()] ?? word).split(' ') : [word],
  );
  const lead: string[] = [];
  while (words[0] !== undefined && adverbs.has(words[0].toLowerCase()))
    lead.push(words.shift()!.toLowerCase());
  const verb = words.shift()?.toLowerCase();
  if (verb === undefined) return null;
  const third = thirdPerson(verb);
  if (third === null) return null;
  return [part, ...lead, third, ...words.map(ownObject)].join(' ');
}

// Null: not a verb this grammar knows.
function thirdPerson(verb: string): string | null {
  if (modals.has(verb) || verb === 'did' || verb === 'had' || verb === 'felt') return verb;
  const odd = irregular[verb];
  if (odd !== undefined) return odd;
  if (!verbs.has(verb)) return null;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

// What a part does to the person, it does to "me".
function ownObject(word: string): string {
  return word.replace(/^myself\b/i, 'me');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
