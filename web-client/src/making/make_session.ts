// Makes a session as it was wished for; a new series first, where it begins one. A refusal comes back as a
// sentence for a person.

import { create } from '@bufbuild/protobuf';
import { callApi } from '../api/call_api';
import {
  CreatedSessionSchema,
  CreateSessionSchema,
  MakeSeriesSchema,
  SeriesSchema,
} from '../schema/holdspace/v1/api_pb';
import type { CreatedSession } from '../schema/holdspace/v1/api_pb';
import type { LateJoin } from '../schema/holdspace/v1/view_pb';
import type { Resource } from './resources';
import type { SeriesWish } from './series_choice';

export interface SessionWish {
  exerciseId: string;
  title: string;
  expectedPeople: number;
  rehearsal: boolean;
  lateJoin: LateJoin;
  quickExit: boolean;
  resources: Resource[];
  series: SeriesWish;
}

export type Making =
  | { ok: true; created: CreatedSession }
  // `wish`: as it is to be tried again, with the series that was made meanwhile.
  | { ok: false; message: string; badRequest: boolean; series: SeriesWish };

export async function makeSession(key: string, { series, ...fields }: SessionWish): Promise<Making> {
  const kept = await seriesIdOf(key, series);
  if (!kept.ok) return { ok: false, message: kept.message, badRequest: false, series };
  const answer = await callApi(CreatedSessionSchema, {
    path: '/api/sessions',
    key,
    post: {
      schema: CreateSessionSchema,
      message: create(CreateSessionSchema, { ...fields, seriesId: kept.id }),
    },
  });
  if (answer.ok) return { ok: true, created: answer.value };
  const again: SeriesWish = kept.id === '' ? series : { is: 'kept', id: kept.id };
  return { ok: false, message: answer.message, badRequest: answer.code === 'bad-request', series: again };
}

type SeriesId = { ok: true; id: string } | { ok: false; message: string };

async function seriesIdOf(key: string, wish: SeriesWish): Promise<SeriesId> {
  switch (wish.is) {
    case 'none':
      return { ok: true, id: '' };
    case 'kept':
      return { ok: true, id: wish.id };
    case 'fresh': {
      const message = create(MakeSeriesSchema, { title: wish.title.trim() });
      const post = { schema: MakeSeriesSchema, message };
      const answer = await callApi(SeriesSchema, { path: '/api/series', key, post });
      return answer.ok ? { ok: true, id: answer.value.id } : { ok: false, message: answer.message };
    }
  }
}
