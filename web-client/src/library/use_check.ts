// Has the server check the draft a moment after the last change (S7 and all else that can be wrong). The
// report is of the draft as it was then; a newer one replaces it.

import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { CheckReportSchema, ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import type { CheckReport } from '../schema/holdspace/v1/api_pb';
import type { Draft } from './draft';

export type Check = { is: 'checking' } | { is: 'there'; report: CheckReport } | { is: 'away' };

const restMs = 600;

export function useCheck(draft: Draft, facilitatorKey: string): Check {
  const [check, setCheck] = useState<Check>({ is: 'checking' });
  useEffect(() => {
    let stale = false;
    const look = async () => {
      const answer = await callApi(CheckReportSchema, {
        path: '/api/exercises/check',
        key: facilitatorKey,
        post: { schema: ExerciseLanguagesSchema, message: draft },
      });
      if (stale) return;
      setCheck(answer.ok ? { is: 'there', report: answer.value } : { is: 'away' });
    };
    const timer = setTimeout(() => void look(), restMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [draft, facilitatorKey]);
  return check;
}
