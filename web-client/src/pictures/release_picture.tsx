// What a group's answers to one step became, in words: a table of the release, never more than the release says.

import { Amount, ContributorBand, Withheld } from '../schema/holdspace/v1/view_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';

export interface ReleasePictureProps {
  release: Release;
  step: Step; // the step the release belongs to, in the reader's language
  size: 'page' | 'display';
}

interface Row {
  name: string;
  amount: string;
}

const amountWords: Record<Amount, string> = {
  [Amount.UNSPECIFIED]: '',
  [Amount.FEW_OR_NONE]: 'few or none',
  [Amount.SOME]: 'some',
  [Amount.MOST]: 'most',
};

const bandWords: Record<ContributorBand, string> = {
  [ContributorBand.CONTRIBUTOR_BAND_UNSPECIFIED]: '',
  [ContributorBand.CONTRIBUTOR_BAND_UNDER_10]: 'Fewer than 10 people answered.',
  [ContributorBand.CONTRIBUTOR_BAND_10_TO_19]: 'Between 10 and 19 people answered.',
  [ContributorBand.CONTRIBUTOR_BAND_20_TO_49]: 'Between 20 and 49 people answered.',
  [ContributorBand.CONTRIBUTOR_BAND_50_TO_99]: 'Between 50 and 99 people answered.',
  [ContributorBand.CONTRIBUTOR_BAND_100_OR_MORE]: '100 people or more answered.',
};

export function ReleasePicture({ release, step, size }: ReleasePictureProps) {
  const rows = rowsOf(release, step);
  if (release.withheld !== Withheld.NOTHING || rows.length === 0) {
    return (
      <p class={`picture ${size}`}>
        Fewer than {release.threshold} people answered. Nothing is shown, to anyone.
      </p>
    );
  }
  return (
    <figure class={`picture ${size}`}>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{bandWords[release.contributors]}</figcaption>
    </figure>
  );
}

function rowsOf(release: Release, step: Step): Row[] {
  const picture = release.picture;
  switch (picture.case) {
    case 'rating': {
      const names = ['0–3', '4–6', '7–10'];
      if (picture.value.bands.length > 0) {
        return picture.value.bands.map((amount, i) => ({ name: names[i] ?? '', amount: amountWords[amount] }));
      }
      return picture.value.counts.map((count, i) => ({ name: String(i), amount: aboutWords(count) }));
    }
    case 'checkIn': {
      const options = step.answer.case === 'checkIn' ? step.answer.value.options : [];
      return options.map((option, i) => {
        const amount = picture.value.amounts[i];
        const words = amount === undefined ? aboutWords(picture.value.counts[i] ?? 0) : amountWords[amount];
        return { name: option.text, amount: words };
      });
    }
    case undefined:
      return [];
  }
}

function aboutWords(count: number): string {
  return count === 0 ? 'few or none' : `about ${count}`;
}
