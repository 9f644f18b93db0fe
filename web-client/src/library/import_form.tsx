// Brings in an exercise from a file or a text: the server reads and checks it; then it is opened as a draft.

import { create } from '@bufbuild/protobuf';
import { useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { CheckReportSchema, ImportExerciseSchema } from '../schema/holdspace/v1/api_pb';
import type { CheckReport } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import type { Draft } from './draft';
import { FaultList } from './fault_list';

const mostBytes = 512 * 1024;

interface ImportFormProps {
  facilitatorKey: string;
  onOpen: (draft: Draft) => void;
}

export function ImportForm({ facilitatorKey, onOpen }: ImportFormProps) {
  const say = teamWords.library.import;
  const [text, setText] = useState('');
  const { reading, problem, report, read, tooLong } = useReading(facilitatorKey, onOpen);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > mostBytes) return tooLong();
    const content = await file.text();
    setText(content);
    await read(content);
  };
  const exercise = report?.read;
  return (
    <form
      class="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        void read(text);
      }}
    >
      <h2>{say.title}</h2>
      <p class="aside">{say.text}</p>
      <label class="file-field">
        <span>{say.file}</span>
        <input
          type="file"
          accept=".json,.textproto,.txt,application/json,text/plain"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      <div class="field">
        <label for="import-text">{say.area}</label>
        <textarea
          id="import-text"
          class="write"
          rows={5}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p role="alert">{problem}</p>
      {report === null ? null : (
        <div role="status">
          <p>
            <b>{say.faults(report.faults.length)}</b>
          </p>
          <FaultList faults={report.faults} />
        </div>
      )}
      <p class="tools">
        <Key submit>{reading ? say.reading : say.read}</Key>
        {exercise !== undefined && exercise.languages.length > 0 ? (
          <Key onPress={() => onOpen(asNew(exercise))}>{say.openAnyway}</Key>
        ) : null}
      </p>
    </form>
  );
}

// Has the server read and check a text, and opens what has no faults.
function useReading(facilitatorKey: string, onOpen: (draft: Draft) => void) {
  const say = teamWords.library.import;
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState('');
  const [report, setReport] = useState<CheckReport | null>(null);
  const read = async (text: string) => {
    setReport(null);
    if (text.trim() === '') return setProblem(say.empty);
    if (new TextEncoder().encode(text).length > mostBytes) return setProblem(say.tooLong);
    setReading(true);
    setProblem('');
    const answer = await callApi(CheckReportSchema, {
      path: '/api/exercises/import',
      key: facilitatorKey,
      post: { schema: ImportExerciseSchema, message: create(ImportExerciseSchema, { text }) },
    });
    setReading(false);
    if (!answer.ok) return setProblem(answer.message);
    const { read: exercise, faults } = answer.value;
    if (faults.length === 0 && exercise !== undefined) return onOpen(asNew(exercise));
    setReport(answer.value);
  };
  const tooLong = () => setProblem(say.tooLong);
  return { reading, problem, report, read, tooLong };
}

// Versions are counted by each server for itself.
function asNew(exercise: Draft): Draft {
  for (const language of exercise.languages) language.version = 0;
  exercise.keptVersions = [];
  return exercise;
}
