// How much hatching and how large a word an amount is drawn with: a word under 10 contributors, a rounded
// number from 10. Pure.

import { Amount } from '../schema/holdspace/v1/view_pb';
import type { Density } from './hatching';

const densities: Record<Amount, Density> = {
  [Amount.UNSPECIFIED]: 'wide',
  [Amount.FEW_OR_NONE]: 'wide',
  [Amount.SOME]: 'middle',
  [Amount.MOST]: 'dense',
};

export const densityOf = (amount: Amount): Density => densities[amount];

// Of each cell of a picture where blank means few or none: null is blank.
export function cellDensities(amounts: readonly Amount[], counts: readonly number[]): (Density | null)[] {
  if (amounts.length > 0)
    return amounts.map((amount) => (amount > Amount.FEW_OR_NONE ? densities[amount] : null));
  const most = Math.max(3, ...counts);
  return counts.map((count) => {
    if (count === 0) return null;
    return count > (2 * most) / 3 ? 'dense' : count > most / 3 ? 'middle' : 'wide';
  });
}

export type WordSize = 'few' | 'some' | 'most';

const sizes: Record<Amount, WordSize> = {
  [Amount.UNSPECIFIED]: 'few',
  [Amount.FEW_OR_NONE]: 'few',
  [Amount.SOME]: 'some',
  [Amount.MOST]: 'most',
};

// Three sizes of words, by amount or by number.
export function wordSizes(amounts: readonly Amount[], counts: readonly number[]): WordSize[] {
  if (amounts.length > 0) return amounts.map((amount) => sizes[amount]);
  const most = Math.max(3, ...counts);
  return counts.map((count) => (count === 0 ? 'few' : count > most / 2 ? 'most' : 'some'));
}
