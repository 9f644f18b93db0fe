// /library: what the library holds, and the ways to make an exercise of one's own.
import './library.css';
import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { shelf } from '../live/shelf';
import type { KeyedProps } from '../making/with_key';
import { WithKey } from '../making/with_key';
import { navigate } from '../navigate';
import type { Route } from '../route';
import { ExerciseLanguagesSchema, ExerciseListSchema } from '../schema/holdspace/v1/api_pb';
import type { ExerciseEntry } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import type { Draft } from './draft';
import { ImportForm } from './import_form';
import { draftIds, keepDraft } from './kept_drafts';
import { LibraryList } from './library_list';
import { copyOf, newExercise } from './new_exercise';

export default function LibraryPage({ route }: { route: Route }) {
  useEffect(() => {
    document.title = `${teamWords.library.title} · ${words.common.product}`;
  }, []);
  return <WithKey route={route}>{(keyed) => <Library {...keyed} />}</WithKey>;
}

function Library({ facilitatorKey, onRefused }: KeyedProps) {
  const say = teamWords.library;
  const [exercises, setExercises] = useState<readonly ExerciseEntry[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void callApi(ExerciseListSchema, { path: '/api/exercises', key: facilitatorKey }).then((answer) => {
      if (answer.ok) setExercises(answer.value.exercises);
      else if (answer.status === 401 || answer.status === 403) onRefused();
      else setProblem(answer.message);
    });
  }, [facilitatorKey]);
  const taken = [...(exercises ?? []).map((entry) => entry.id), ...draftIds(shelf)];
  const open = (draft: Draft) => {
    const id = draft.languages[0]?.id ?? '';
    keepDraft(shelf, id, draft);
    navigate(`/library/${id}`);
  };
  const copy = async (entry: ExerciseEntry) => {
    const path = `/api/exercises/${entry.id}`;
    const answer = await callApi(ExerciseLanguagesSchema, { path, key: facilitatorKey });
    if (answer.ok) open(copyOf(answer.value, say.copied, taken));
    else setProblem(answer.message);
  };
  return (
    <div class="library">
      <h1 class="title">{say.title}</h1>
      <p class="aside">{say.text}</p>
      {problem === '' ? null : <Notice head={problem} />}
      <p class="tools">
        <Key
          onPress={() => open(newExercise(say.skeleton, document.documentElement.lang || 'en', taken))}
        >
          {say.fresh}
        </Key>
      </p>
      <KeptDrafts />
      {exercises === null ? (
        <p class="aside">{problem === '' ? say.loading : ''}</p>
      ) : (
        <LibraryList exercises={exercises} onCopy={(entry) => void copy(entry)} />
      )}
      <ImportForm facilitatorKey={facilitatorKey} onOpen={open} />
    </div>
  );
}

function KeptDrafts() {
  const ids = draftIds(shelf);
  if (ids.length === 0) return null;
  return (
    <Notice head={teamWords.library.unsaved} quiet>
      <p class="draft-links">
        {ids.map((id) => (
          <a key={id} href={`/library/${id}`}>
            {id}
          </a>
        ))}
      </p>
    </Notice>
  );
}
