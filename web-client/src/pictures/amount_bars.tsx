// Rows whose bars end in words (few or none, some, most), never at an exact share: a rating's three bands
// under 10 contributors, and the shift of a pair.

import { useId } from 'preact/hooks';
import { Amount } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';
import { densityOf } from './amounts';
import { Hatching, hatchUrl } from './hatching';

const amounts = [Amount.FEW_OR_NONE, Amount.SOME, Amount.MOST] as const;

const ends: Record<Amount, number> = {
  [Amount.UNSPECIFIED]: 0.45,
  [Amount.FEW_OR_NONE]: 0.45,
  [Amount.SOME]: 1.5,
  [Amount.MOST]: 2.5,
};

interface AmountBarsProps {
  rows: readonly { name: string; amount: Amount }[];
  title: string;
  size: 'page' | 'display';
}

export function AmountBars({ rows, title, size }: AmountBarsProps) {
  const id = useId();
  const wide = size === 'display';
  const left = Math.max(56, 12 * Math.max(...rows.map(({ name }) => name.length)));
  const unit = wide ? 190 : (344 - left) / 3;
  const row = wide ? 62 : 60;
  const bar = 30;
  const bottom = row * rows.length;
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
      {rows.map(({ name, amount }, index) => (
        <g key={name}>
          <text class="band-name" x={0} y={row * (index + 0.5) + 6}>
            {name}
          </text>
          <rect
            class="hollow"
            style={{ fill: hatchUrl(id, densityOf(amount)) }}
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
