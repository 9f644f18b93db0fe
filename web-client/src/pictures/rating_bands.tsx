// A rating under 10 contributors: three bands whose bars end in words, never at an exact share.

import { useId } from 'preact/hooks';
import { Amount } from '../schema/holdspace/v1/view_pb';
import { Hatching, hatchUrl } from './hatching';
import type { Density } from './hatching';
import { words } from '../words/words';

const amounts = [Amount.FEW_OR_NONE, Amount.SOME, Amount.MOST] as const;

const ends: Record<Amount, number> = {
  [Amount.UNSPECIFIED]: 0.45,
  [Amount.FEW_OR_NONE]: 0.45,
  [Amount.SOME]: 1.5,
  [Amount.MOST]: 2.5,
};
const densities: Record<Amount, Density> = {
  [Amount.UNSPECIFIED]: 'wide',
  [Amount.FEW_OR_NONE]: 'wide',
  [Amount.SOME]: 'middle',
  [Amount.MOST]: 'dense',
};

interface RatingBandsProps {
  bands: readonly Amount[];
  title: string;
  size: 'page' | 'display';
}

export function RatingBands({ bands, title, size }: RatingBandsProps) {
  const id = useId();
  const wide = size === 'display';
  const left = 56;
  const unit = wide ? 190 : 96;
  const row = wide ? 62 : 60;
  const bar = 30;
  const bottom = row * bands.length;
  return (
    <svg
      class="bands"
      viewBox={`0 0 ${left + 3 * unit + 2} ${bottom + 24}`}
      role="img"
      aria-labelledby={`${id}-t`}
    >
      <title id={`${id}-t`}>{title}</title>
      <Hatching id={id} />
      {amounts.map((amount, index) => (
        <g key={amount}>
          <path class="axis thin" d={`M${left + (index + 1) * unit} 0V${bottom}`} />
          <text class="t-s" x={left + (index + 0.5) * unit} y={bottom + 19} text-anchor="middle">
            {words.pictures.amount(amount)}
          </text>
        </g>
      ))}
      {bands.map((amount, index) => (
        <g key={words.pictures.bands[index]}>
          <text class="band-name" x={0} y={row * (index + 0.5) + 6}>
            {words.pictures.bands[index]}
          </text>
          <rect
            class="hollow"
            style={{ fill: hatchUrl(id, densities[amount]) }}
            x={left}
            y={row * (index + 0.5) - bar / 2}
            width={ends[amount] * unit}
            height={bar}
          />
        </g>
      ))}
      <path class="axis" d={`M${left} 0V${bottom}`} />
    </svg>
  );
}
