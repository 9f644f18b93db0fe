// Saving and deleting an exercise of one's own. A refusal comes back as a sentence for a person.

import { create } from '@bufbuild/protobuf';
import { callApi } from '../api/call_api';
import { CheckReportSchema, ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import type { Draft } from './draft';

export type Saving = { ok: true; draft: Draft; version: number } | { ok: false; message: string };

export async function saveExercise(draft: Draft, facilitatorKey: string): Promise<Saving> {
  const { languages } = draft;
  const answer = await callApi(CheckReportSchema, {
    path: `/api/exercises/${languages[0]?.id ?? ''}`,
    key: facilitatorKey,
    method: 'PUT',
    post: { schema: ExerciseLanguagesSchema, message: create(ExerciseLanguagesSchema, { languages }) },
  });
  if (!answer.ok) return { ok: false, message: answer.message };
  const saved = answer.value.read?.languages ?? languages;
  const version = saved[0]?.version ?? 0;
  const kept = [...draft.keptVersions.filter((one) => one !== version), version];
  return {
    ok: true,
    version,
    draft: create(ExerciseLanguagesSchema, { languages: saved, keptVersions: kept }),
  };
}

// Null: it is gone.
export async function deleteExercise(id: string, facilitatorKey: string): Promise<string | null> {
  const path = `/api/exercises/${id}`;
  const answer = await callApi(ExerciseLanguagesSchema, { path, key: facilitatorKey, method: 'DELETE' });
  return answer.ok || answer.status === 404 ? null : answer.message;
}

// An earlier version, to be saved as the newest.
export async function earlierVersion(
  draft: Draft,
  version: number,
  facilitatorKey: string,
): Promise<Draft | null> {
  const first = draft.languages[0];
  const path = `/api/exercises/${first?.id ?? ''}?version=${version}`;
  const answer = await callApi(ExerciseLanguagesSchema, { path, key: facilitatorKey });
  if (!answer.ok) return null;
  for (const language of answer.value.languages) language.version = first?.version ?? 0;
  return answer.value;
}
