// Loads what the server's library holds and offers the form over it.

import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { ExerciseListSchema } from '../schema/holdspace/v1/api_pb';
import type { ExerciseEntry } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { MakingForm } from './making_form';
import type { KeyedProps } from './with_key';

interface LibraryProps extends KeyedProps {
  preferred: string; // the exercise that is chosen at first
}

type Loading =
  | { state: 'loading' }
  | { state: 'there'; exercises: ExerciseEntry[] }
  | { state: 'failed'; message: string };

export function Library({ facilitatorKey, preferred, onRefused, onForget }: LibraryProps) {
  const [library, setLibrary] = useState<Loading>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let left = false;
    setLibrary({ state: 'loading' });
    void callApi(ExerciseListSchema, { path: '/api/exercises', key: facilitatorKey }).then((answer) => {
      if (left) return;
      if (answer.ok) setLibrary({ state: 'there', exercises: answer.value.exercises });
      else if (answer.status === 401 || answer.status === 403) onRefused();
      else setLibrary({ state: 'failed', message: answer.message });
    });
    return () => {
      left = true;
    };
  }, [facilitatorKey, tries]);
  switch (library.state) {
    case 'loading':
      return <p class="aside">{teamWords.making.loading}</p>;
    case 'failed':
      return (
        <Notice head={library.message}>
          <p>
            <Key onPress={() => setTries(tries + 1)}>{words.failure.again}</Key>
          </p>
        </Notice>
      );
    case 'there':
      return (
        <MakingForm
          exercises={library.exercises}
          facilitatorKey={facilitatorKey}
          preferred={preferred}
          onForget={onForget}
        />
      );
  }
}
