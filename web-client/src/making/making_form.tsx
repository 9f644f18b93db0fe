// The form a session is made with: exercise, name, number of people, rehearsal or not.

import { create } from '@bufbuild/protobuf';
import { useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { CreatedSessionSchema, CreateSessionSchema } from '../schema/holdspace/v1/api_pb';
import type { ExerciseEntry } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { words } from '../words/words';
import { ExerciseChoice } from './exercise_choice';
import { asMySession, keepSession } from './my_sessions';
import { openConsole } from './open_console';
import { peopleTyped, thresholdFor } from './threshold';

interface MakingFormProps {
  exercises: ExerciseEntry[];
  facilitatorKey: string;
  onForget: () => void;
}

export function MakingForm({ exercises, facilitatorKey, onForget }: MakingFormProps) {
  const [chosen, setChosen] = useState(exercises[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [people, setPeople] = useState('12');
  const [rehearsal, setRehearsal] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const expected = peopleTyped(people);
  const exercise = exercises.find((one) => one.id === chosen);
  const make = async () => {
    if (sending || exercise === undefined) return;
    if (expected === null) return setProblem(words.making.people.bad);
    if ([...title.trim()].length > 80) return setProblem(words.making.titleTooLong);
    setSending(true);
    setProblem('');
    const fields = { exerciseId: exercise.id, title: title.trim(), expectedPeople: expected, rehearsal };
    const answer = await callApi(CreatedSessionSchema, {
      path: '/api/sessions',
      key: facilitatorKey,
      post: { schema: CreateSessionSchema, message: create(CreateSessionSchema, fields) },
    });
    setSending(false);
    if (!answer.ok) return setProblem(answer.message);
    const about = { title: title.trim() || exercise.title, rehearsal, madeAt: Date.now() };
    keepSession(localStorage, asMySession(answer.value, about));
    openConsole(answer.value.sessionId);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void make();
  };
  return (
    <form class="making-form" onSubmit={submit} noValidate>
      <h1 class="title">{words.making.title}</h1>
      <ExerciseChoice exercises={exercises} chosen={chosen} onChoose={setChosen} />
      <NameAndPeople
        title={title}
        people={people}
        onTitle={setTitle}
        onPeople={setPeople}
        hint={exercise?.title ?? ''}
      />
      <p class="threshold" aria-live="polite">
        {expected === null ? words.making.people.bad : words.making.threshold(thresholdFor(expected))}
      </p>
      <RehearsalBox rehearsal={rehearsal} onChange={setRehearsal} />
      {problem === '' ? null : <Notice head={problem} />}
      <p class="making-end">
        <Key look="main" submit>
          {sending ? words.making.making : words.making.make}
        </Key>
        <Key look="quiet" onPress={onForget}>
          {words.making.key.forget}
        </Key>
      </p>
    </form>
  );
}

interface NameAndPeopleProps {
  title: string;
  people: string;
  hint: string;
  onTitle: (text: string) => void;
  onPeople: (text: string) => void;
}

function NameAndPeople({ title, people, hint, onTitle, onPeople }: NameAndPeopleProps) {
  const say = words.making;
  return (
    <>
      <div class="field">
        <label for="session-title">{say.name.label}</label>
        <p class="note" id="session-title-note">
          {say.name.note}
        </p>
        <input
          id="session-title"
          class="write"
          type="text"
          placeholder={hint}
          aria-describedby="session-title-note"
          value={title}
          onInput={(event) => onTitle(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="session-people">{say.people.label}</label>
        <input
          id="session-people"
          class="write short"
          type="text"
          inputMode="numeric"
          value={people}
          onInput={(event) => onPeople(event.currentTarget.value)}
        />
      </div>
    </>
  );
}

function RehearsalBox({ rehearsal, onChange }: { rehearsal: boolean; onChange: (on: boolean) => void }) {
  const say = words.making.rehearsal;
  return (
    <div class="rehearsal-box">
      <label>
        <input
          class="tick"
          type="checkbox"
          checked={rehearsal}
          aria-describedby="rehearsal-note"
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {say.label}
      </label>
      <p class="note" id="rehearsal-note">
        {say.note}
      </p>
    </div>
  );
}
