// The middle of a rating, session by session, with the half of the answers around it: only where sessions
// were large enough for that to be shown.

import { Withheld } from '../schema/holdspace/v1/view_pb';
import { Hatching, hatchUrl } from '../pictures/hatching';
import { teamWords } from '../words/team_words';
import { middlesOf } from './trend';
import type { Trend } from './trend';

const left = 46;
const top = 16;
const high = 170;
const between = 62;
const wide = 26;

export function TrendChart({ trend }: { trend: Trend }) {
  const say = teamWords.series;
  const middles = middlesOf(trend);
  if (middles.length < 2) return null;
  const x = (session: number) => left + (session - 0.5) * between;
  const y = (value: number) => top + high - (value / 10) * high;
  const width = left + trend.points.length * between;
  const id = `trend-${trend.key}`;
  return (
    <svg
      class="trend-chart"
      viewBox={`0 0 ${width} ${top + high + 40}`}
      role="img"
      aria-labelledby={`${id}-t`}
    >
      <title id={`${id}-t`}>{say.chart(trend.stepTitle)}</title>
      <Hatching id={id} scale={1} />
      {[0, 5, 10].map((value) => (
        <g key={value}>
          <path class="axis thin" d={`M${left} ${y(value)}H${width}`} />
          <text class="t-s" x={left - 10} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      <path
        class="trend-line"
        d={middles
          .map(({ session, median }, index) => `${index === 0 ? 'M' : 'L'}${x(session)} ${y(median)}`)
          .join('')}
      />
      {trend.points.map(({ session, release }) => {
        const middle = middles.find((one) => one.session === session);
        return (
          <g key={session}>
            {middle === undefined ? null : (
              <>
                <rect
                  x={x(session) - wide / 2}
                  y={y(middle.upper)}
                  width={wide}
                  height={Math.max(2, y(middle.lower) - y(middle.upper))}
                  fill={hatchUrl(id, 'middle')}
                  class="hollow-box"
                />
                <path
                  class="trend-middle"
                  d={`M${x(session) - wide / 2 - 4} ${y(middle.median)}h${wide + 8}`}
                />
              </>
            )}
            {release !== null && release.withheld !== Withheld.NOTHING ? (
              <rect class="axis dash" x={x(session) - wide / 2} y={top} width={wide} height={high} />
            ) : null}
            <text class="t-s" x={x(session)} y={top + high + 22} text-anchor="middle">
              {session}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
