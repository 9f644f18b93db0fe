// The receipt as what one keeps of it: printed pages, and its numbers in JSON and CSV.

/** Printed as a browser prints it. @returns {Promise<number>} how many pages */
export async function print(page, path) {
  const printed = await page.pdf({ path, preferCSSPageSize: true });
  return printed.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

/** What the page's own keys give: the files that a facilitator keeps. */
export async function filesOf(page, read) {
  const keep = async (name) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return read(await (await coming).path());
  };
  return { json: JSON.parse(await keep('Keep as JSON')), csv: recordsIn(await keep('Keep as CSV')) };
}

/** RFC 4180: lines end with CRLF, fields may be quoted, a quote in them stands twice. */
export function recordsIn(text) {
  const records = [];
  let record = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (!found) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 60)}`);
    record.push(found[1]?.replaceAll('""', '"') ?? found[2]);
    if (found[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** The amounts of a release of few people, in words. */
export function amountsOf({ rating, checkIn, twoPull, shift }) {
  const amounts =
    rating?.bands ?? checkIn?.amounts ?? twoPull?.amounts ?? [shift.down, shift.stayed, shift.up];
  return amounts.map((amount) => amount.replace('AMOUNT_', '').replaceAll('_', ' ').toLowerCase());
}

/** What a page says of a release, as it is in the receipt's JSON. */
export function sentenceIn(release, options, pulls) {
  const amounts = amountsOf(release);
  const first = (said) => said.charAt(0).toUpperCase() + said.slice(1);
  const zipped = (names, between) =>
    amounts.map((amount, at) => `${amount}${between}${names[at]}`).join(', ');
  if (release.rating) return `${first(zipped(SPANS, ' at '))}.`;
  if (release.shift) return `${first(zipped(['went down', 'stayed', 'went up'], ' '))}.`;
  const names = release.checkIn
    ? options
    : amounts.map((_, at) => `${pulls[0]} ${SPANS[at % 3]} with ${pulls[1]} ${SPANS[Math.floor(at / 3)]}`);
  const words = release.checkIn ? ['most', 'some', 'few or none'] : ['most'];
  return words
    .map((word) => ({ word, named: names.filter((_, at) => amounts[at] === word) }))
    .filter(({ named }) => named.length > 0)
    .map(({ word, named }) => `${first(word)}: ${named.join(named.some(hasComma) ? '; ' : ', ')}.`)
    .join(' ');
}

const SPANS = ['0 to 3', '4 to 6', '7 to 10'];
const hasComma = (text) => text.includes(',');
