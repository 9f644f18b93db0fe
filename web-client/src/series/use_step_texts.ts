// The words of a series' questions in the reader's language, by step: a series keeps releases only, so they
// come from the exercises as they are now, where those are still there.

import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import type { Series } from '../schema/holdspace/v1/api_pb';
import { bestRead, languages } from '../words/words';

export interface StepTexts {
  title: string;
  options: string[]; // a check-in's choices, in their order
}

export function useStepTexts(series: Series, key: string): ReadonlyMap<string, StepTexts> {
  const [texts, setTexts] = useState<ReadonlyMap<string, StepTexts>>(new Map());
  useEffect(() => {
    const ids = [...new Set(series.sessions.map((session) => session.exerciseId))];
    const read = async () => {
      const found = new Map<string, StepTexts>();
      for (const id of ids) {
        const answer = await callApi(ExerciseLanguagesSchema, { path: `/api/exercises/${id}`, key });
        const exercise = answer.ok ? bestRead(answer.value.languages, languages()) : undefined;
        for (const step of exercise?.steps ?? []) {
          const choices = step.answer.case === 'checkIn' ? step.answer.value.options : [];
          found.set(step.id, { title: step.title, options: choices.map(({ text }) => text) });
        }
      }
      setTexts(found);
    };
    void read();
  }, [series, key]);
  return texts;
}
