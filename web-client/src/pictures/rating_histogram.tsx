// A rating from 10 contributors: a column a number, counts rounded to threes; from 20 the middle and the
// half around it.

import { useId } from 'preact/hooks';
import type { Quartiles, RatingPicture } from '../schema/holdspace/v1/view_pb';
import { columnName, columnsOf, scaleLines } from './columns';
import type { Column } from './columns';
import { Hatching, hatchUrl } from './hatching';
import { words } from '../words/words';
import { barWidth, plots, xOf, yOf } from './plot';
import type { Plot } from './plot';

interface RatingHistogramProps {
  picture: RatingPicture;
  title: string;
  size: 'page' | 'display';
}

export function RatingHistogram({ picture, title, size }: RatingHistogramProps) {
  const id = useId();
  const plot = plots[size];
  const columns = columnsOf(picture.counts, size === 'display');
  const lines = scaleLines(Math.max(...columns.map((column) => column.count)));
  const most = lines[lines.length - 1] ?? 3;
  const height = picture.quartiles === undefined ? plot.base + plot.bold * 1.8 : plot.height;
  return (
    <svg class="histogram" viewBox={`0 0 ${plot.width} ${height}`} role="img" aria-labelledby={`${id}-t`}>
      <title id={`${id}-t`}>{title}</title>
      <Hatching id={id} scale={plot.scale} />
      {lines.map((line) => (
        <ScaleLine key={line} plot={plot} line={line} y={yOf(plot, line, most)} />
      ))}
      {columns.map((column) => (
        <ColumnBar key={column.from} plot={plot} column={column} most={most} fill={hatchUrl(id, 'middle')} />
      ))}
      <path class="axis" style={{ strokeWidth: plot.scale }} d={`M${plot.left} ${plot.base}H${plot.width}`} />
      {picture.quartiles === undefined ? null : <Middle plot={plot} quartiles={picture.quartiles} />}
    </svg>
  );
}

function ScaleLine({ plot, line, y }: { plot: Plot; line: number; y: number }) {
  return (
    <>
      <path class="axis thin" d={`M${plot.left} ${y}H${plot.width}`} />
      <text
        class="tick-text"
        font-size={plot.small}
        x={plot.left - 8}
        y={y + plot.small / 3}
        text-anchor="end"
      >
        {line}
      </text>
    </>
  );
}

function ColumnBar({ plot, column, most, fill }: { plot: Plot; column: Column; most: number; fill: string }) {
  const x = xOf(plot, (column.from + column.to) / 2);
  const y = yOf(plot, column.count, most);
  const half = barWidth(plot) / 2;
  const nameY = plot.base + plot.bold * 1.35;
  const joined = column.from !== column.to;
  const ends = [xOf(plot, column.from) - half, xOf(plot, column.to) + half] as const;
  return (
    <>
      {column.count > 0 ? (
        <rect
          class="hollow"
          style={{ fill, strokeWidth: 1.25 * plot.scale }}
          x={x - half}
          y={y}
          width={2 * half}
          height={plot.base - y}
        />
      ) : null}
      {joined ? (
        <path
          class="axis"
          style={{ strokeWidth: plot.scale }}
          d={bracket(ends[0], ends[1], plot.base, plot.bold / 4)}
        />
      ) : null}
      <text class="column-name" font-size={plot.bold} x={x} y={nameY} text-anchor="middle">
        {columnName(column)}
      </text>
    </>
  );
}

// Under the axis: the half of the answers around the middle as a bracket, the middle as a wedge that points
// up.
function Middle({ plot, quartiles }: { plot: Plot; quartiles: Quartiles }) {
  const y = plot.base + plot.bold * 1.9;
  const depth = plot.bold * 0.5;
  const half = barWidth(plot) / 2;
  const middle = xOf(plot, quartiles.median);
  const edge = plot.bold * 3.2;
  const textX = Math.min(Math.max(middle, plot.left + edge), plot.width - edge);
  return (
    <>
      <path
        class="nowline"
        style={{ strokeWidth: 1.6 * plot.scale }}
        d={bracket(xOf(plot, quartiles.lower) - half, xOf(plot, quartiles.upper) + half, y, depth)}
      />
      <path class="wedge" d={`M${middle} ${y}l${depth * 0.8} ${depth * 1.5}h${-depth * 1.6}z`} />
      <text
        class="column-name"
        font-size={plot.small}
        x={textX}
        y={y + depth * 1.5 + plot.small * 1.1}
        text-anchor="middle"
      >
        {words.pictures.middle(quartiles.median)}
      </text>
    </>
  );
}

const bracket = (from: number, to: number, y: number, depth: number) =>
  `M${from} ${y}v${depth}H${to}v${-depth}`;
