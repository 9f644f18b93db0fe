// What a release of fewer than ten people must say (N7), worked out from what the people of the test entered.

const WORDS = [
  ['most', 'Most'],
  ['some', 'Some'],
  ['few or none', 'Few or none'],
];

function amount(count, contributors) {
  if (count <= 1) return 'few or none';
  return count * 2 > contributors ? 'most' : 'some';
}

/** @param {(number | null)[]} ratings null: passed */
export function ratingSentence(ratings) {
  const given = ratings.filter((rating) => rating !== null);
  const bands = [
    [0, 3],
    [4, 6],
    [7, 10],
  ].map(([low, high]) => {
    const count = given.filter((rating) => rating >= low && rating <= high).length;
    return `${amount(count, given.length)} at ${low} to ${high}`;
  });
  const said = `${bands.join(', ')}.`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** @param {(string[] | null)[]} choices null: passed */
export function checkInSentence(choices, options) {
  const given = choices.filter((chosen) => chosen !== null);
  const amounts = options.map((option) =>
    amount(given.filter((chosen) => chosen.includes(option)).length, given.length),
  );
  return WORDS.flatMap(([word, beginning]) => {
    const named = options.filter((_, index) => amounts[index] === word);
    // Options may hold commas of their own.
    const between = named.some((option) => option.includes(',')) ? '; ' : ', ';
    return named.length > 0 ? [`${beginning}: ${named.join(between)}.`] : [];
  }).join(' ');
}

/** @param {[number, number][]} pairs before and after */
export function shiftSentence(pairs) {
  const words = [
    ['went down', ([was, is]) => is < was],
    ['stayed', ([was, is]) => is === was],
    ['went up', ([was, is]) => is > was],
  ].map(([word, did]) => `${amount(pairs.filter(did).length, pairs.length)} ${word}`);
  const said = `${words.join(', ')}.`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const SPANS = ['0 to 3', '4 to 6', '7 to 10'];
const span = (number) => SPANS[number <= 3 ? 0 : number <= 6 ? 1 : 2];

/** @param {[number, number][]} pulls @param {[string, string]} names of the two */
export function twoPullSentence(pulls, [near, far]) {
  const cells = pulls.map(([first, second]) => `${near} ${span(first)} with ${far} ${span(second)}`);
  const counted = new Map();
  for (const cell of cells) counted.set(cell, (counted.get(cell) ?? 0) + 1);
  const most = [...counted].filter(([, count]) => amount(count, pulls.length) === 'most');
  return most.map(([cell]) => `Most: ${cell}.`).join(' ');
}
