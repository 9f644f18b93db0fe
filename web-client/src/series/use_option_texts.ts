// The words of a check-in’s choices, by step: a series keeps releases only, so they come from the exercises
// as they are now, where those are still there.

import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import type { Series } from '../schema/holdspace/v1/api_pb';

export function useOptionTexts(series: Series, key: string): ReadonlyMap<string, string[]> {
  const [texts, setTexts] = useState<ReadonlyMap<string, string[]>>(new Map());
  useEffect(() => {
    const ids = [...new Set(series.sessions.map((session) => session.exerciseId))];
    const read = async () => {
      const found = new Map<string, string[]>();
      for (const id of ids) {
        const answer = await callApi(ExerciseLanguagesSchema, { path: `/api/exercises/${id}`, key });
        for (const step of answer.ok ? (answer.value.languages[0]?.steps ?? []) : []) {
          if (step.answer.case === 'checkIn')
            found.set(
              step.id,
              step.answer.value.options.map((option) => option.text),
            );
        }
      }
      setTexts(found);
    };
    void read();
  }, [series, key]);
  return texts;
}
