// A series as a trend: for each question that was asked, what its sessions have shown of it, in the order in
// which they ended. Pure. A session that did not show it has a gap; nothing is filled in.

import { Withheld } from '../schema/holdspace/v1/view_pb';
import type { ContributorBand, Release } from '../schema/holdspace/v1/view_pb';
import type { Series } from '../schema/holdspace/v1/api_pb';

export interface Point {
  session: number; // from 1
  endedMs: number;
  release: Release | null; // null: not shown in that session
  groupChanged: boolean; // its band of people is not the one of the last point that has one
}

export interface Trend {
  key: string;
  stepTitle: string;
  points: Point[];
}

// Questions are the same when their step, and the kind of their picture, are.
export function trendsOf(series: Series): Trend[] {
  const keys = new Map<string, string>();
  for (const session of series.sessions) {
    for (const { stepId, stepTitle } of session.releases) keys.set(stepId, stepTitle);
  }
  return [...keys].map(([key, stepTitle]) => ({ key, stepTitle, points: pointsOf(series, key) }));
}

function pointsOf(series: Series, stepId: string): Point[] {
  let band: ContributorBand | null = null;
  return series.sessions.map((session, index) => {
    const release = session.releases.find((one) => one.stepId === stepId)?.release ?? null;
    const counted =
      release !== null && release.withheld === Withheld.NOTHING ? release.contributors : null;
    const groupChanged = counted !== null && band !== null && counted !== band;
    if (counted !== null) band = counted;
    return { session: index + 1, endedMs: Number(session.endedMs), release, groupChanged };
  });
}

// Where every session in between has a middle, a line can be drawn.
export interface Middle {
  session: number;
  lower: number;
  median: number;
  upper: number;
}

export function middlesOf(trend: Trend): Middle[] {
  return trend.points.flatMap(({ session, release }) => {
    const picture = release?.picture;
    if (picture?.case !== 'rating' || picture.value.quartiles === undefined) return [];
    const { lower, median, upper } = picture.value.quartiles;
    return [{ session, lower, median, upper }];
  });
}
