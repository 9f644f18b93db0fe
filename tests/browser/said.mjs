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
