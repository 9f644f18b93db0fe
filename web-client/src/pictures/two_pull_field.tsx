// Two pulls at once: a field of nine, closeness to the right, distance upwards. More people, denser hatching
// and a word; blank is few or none.

import { useId } from 'preact/hooks';
import type { TwoPullPicture } from '../schema/holdspace/v1/view_pb';
import { words } from '../words/words';
import { cellDensities } from './amounts';
import { Hatching, hatchUrl } from './hatching';

interface TwoPullFieldProps {
  picture: TwoPullPicture;
  title: string;
  size: 'page' | 'display';
}

const cell = 98;
const left = 52;

export function TwoPullField({ picture, title, size }: TwoPullFieldProps) {
  const id = useId();
  const wide = size === 'display';
  const densities = cellDensities(picture.amounts, picture.counts);
  const side = 3 * cell;
  return (
    <svg
      class="two-pulls"
      viewBox={wide ? `-280 0 ${left + side + 560} ${side + 52}` : `0 0 ${left + side + 2} ${side + 52}`}
      role="img"
      aria-labelledby={`${id}-t`}
    >
      <title id={`${id}-t`}>{title}</title>
      <Hatching id={id} />
      {densities.map((density, index) => (
        <Cell
          key={index}
          column={index % 3}
          row={2 - Math.floor(index / 3)}
          fill={density === null ? 'none' : hatchUrl(id, density)}
          said={saidIn(picture, index)}
        />
      ))}
      <path class="axis" d={`M${left} 0V${side}H${left + side}`} stroke-width="1.5" />
      {words.pictures.bands.map((band, index) => (
        <g key={band}>
          <text class="t-s" x={left + (index + 0.5) * cell} y={side + 18} text-anchor="middle">
            {band}
          </text>
          <text class="t-s" x={left - 7} y={(2.5 - index) * cell + 5} text-anchor="end">
            {band}
          </text>
        </g>
      ))}
      <text class="t-b pull-closeness" x={left + side} y={side + 42} text-anchor="end">
        {picture.closeness?.name} →
      </text>
      <text class="t-b pull-distance" transform={`translate(11 0) rotate(-90)`} text-anchor="end">
        {picture.distance?.name} →
      </text>
    </svg>
  );
}

function Cell({ column, row, fill, said }: { column: number; row: number; fill: string; said: string }) {
  const x = left + column * cell;
  const y = row * cell;
  return (
    <g>
      <rect class="cell" x={x} y={y} width={cell} height={cell} style={{ fill }} />
      {said !== '' && (
        <>
          <rect class="cell-plate" x={x + cell / 2 - 38} y={y + cell / 2 - 13} width={76} height={26} />
          <text class="t-b" x={x + cell / 2} y={y + cell / 2 + 5} text-anchor="middle">
            {said}
          </text>
        </>
      )}
    </g>
  );
}

function saidIn({ amounts, counts }: TwoPullPicture, index: number): string {
  const amount = amounts[index];
  if (amount !== undefined) return words.pictures.inCell(amount);
  const count = counts[index] ?? 0;
  return count === 0 ? '' : words.pictures.count(count);
}
