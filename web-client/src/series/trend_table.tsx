// One question's trend: the line of its middle where there is one, and a table that says everything in words,
// a column a session.

import { useId } from 'preact/hooks';
import { Hatching, hatchUrl } from '../pictures/hatching';
import type { Density } from '../pictures/hatching';
import { ContributorBand, Withheld } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { middlesOf } from './trend';
import type { Point, Trend } from './trend';
import { TrendChart } from './trend_chart';
import { rowsOf } from './trend_rows';
import type { Cell } from './trend_rows';

export function TrendTable({ trend, options }: { trend: Trend; options: readonly string[] }) {
  const say = teamWords.series;
  const id = useId();
  const middles = middlesOf(trend);
  return (
    <section class="trend" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{trend.stepTitle}</h2>
      <TrendChart trend={trend} />
      <svg class="hatch-source" width="1" height="1" aria-hidden="true">
        <Hatching id={id} />
      </svg>
      <div class="trend-scroll" tabIndex={0} role="group" aria-labelledby={`${id}-h`}>
        <table>
          <thead>
            <tr>
              <td />
              {trend.points.map((point) => (
                <th key={point.session} scope="col">
                  {say.session(point.session)}
                  <small>{dayOf(point.endedMs)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(trend, options).map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, index) => (
                  <td key={index}>
                    <Amount cell={cell} hatch={id} />
                  </td>
                ))}
              </tr>
            ))}
            {middles.length === 0 ? null : (
              <tr>
                <th scope="row">{say.middleRow}</th>
                {trend.points.map((point) => (
                  <td key={point.session}>
                    {middles.find((one) => one.session === point.session)?.median ?? say.notShown}
                  </td>
                ))}
              </tr>
            )}
            <tr class="people">
              <th scope="row">{say.peopleRow}</th>
              {trend.points.map((point) => (
                <td key={point.session}>
                  {say.people(bandOf(point)) || say.notShown}
                  {point.groupChanged ? <b>{say.groupChanged}</b> : null}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

const densities: readonly Density[] = ['wide', 'wide', 'middle', 'dense'];

function Amount({ cell, hatch }: { cell: Cell; hatch: string }) {
  const density = cell.density === null || cell.density === 0 ? undefined : densities[cell.density];
  return (
    <>
      <svg class="trend-cell" aria-hidden="true">
        {density === undefined ? null : (
          <rect width="100%" height="100%" style={{ fill: hatchUrl(hatch, density) }} />
        )}
      </svg>
      {cell.text}
    </>
  );
}

function bandOf({ release }: Point): ContributorBand {
  return release !== null && release.withheld === Withheld.NOTHING
    ? release.contributors
    : ContributorBand.CONTRIBUTOR_BAND_UNSPECIFIED;
}

function dayOf(ms: number): string {
  return new Date(ms).toLocaleDateString(words.locale, { day: 'numeric', month: 'short' });
}
