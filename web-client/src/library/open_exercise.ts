// An exercise as it is opened in the designer: the draft this device keeps, else the server's newest version.

import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { shelf } from '../live/shelf';
import { ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import type { Draft } from './draft';
import { keptDraft } from './kept_drafts';

// 'came': it came with Holdspace and cannot be changed. 'own': it was made here, or is about to be.
export type Opened =
  | { is: 'loading' }
  | { is: 'missing' }
  | { is: 'failed'; message: string }
  | { is: 'came'; draft: Draft }
  | { is: 'own'; draft: Draft; unsaved: boolean };

export function useExercise(id: string, facilitatorKey: string, onRefused: () => void): Opened {
  const [opened, setOpened] = useState<Opened>({ is: 'loading' });
  useEffect(() => {
    let left = false;
    const kept = keptDraft(shelf, id);
    if (kept !== null) {
      setOpened({ is: 'own', draft: kept, unsaved: true });
      return undefined;
    }
    void callApi(ExerciseLanguagesSchema, { path: `/api/exercises/${id}`, key: facilitatorKey }).then(
      (answer) => {
        if (left) return;
        if (answer.ok) setOpened(asOpened(answer.value));
        else if (answer.status === 401 || answer.status === 403) onRefused();
        else
          setOpened(
            answer.status === 404 ? { is: 'missing' } : { is: 'failed', message: answer.message },
          );
      },
    );
    return () => {
      left = true;
    };
  }, [id, facilitatorKey]);
  return opened;
}

// Only what was made here has versions that are kept.
function asOpened(draft: Draft): Opened {
  return draft.keptVersions.length > 0 ? { is: 'own', draft, unsaved: false } : { is: 'came', draft };
}
