// The form a session is made with: exercise, name, number of people, and how it is held.

import { useState } from 'preact/hooks';
import type { ExerciseEntry } from '../schema/holdspace/v1/api_pb';
import { LateJoin } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { ExerciseChoice } from './exercise_choice';
import { LateJoinChoice } from './late_join_choice';
import { makeSession } from './make_session';
import type { SessionWish } from './make_session';
import { asMySession, keepSession } from './my_sessions';
import { NameAndPeople } from './name_and_people';
import { openConsole } from './open_console';
import { ResourceFields } from './resource_fields';
import { emptyResource, faultOf, filledResources, keepResources, keptResources } from './resources';
import type { Resource } from './resources';
import { SeriesChoice } from './series_choice';
import type { SeriesWish } from './series_choice';
import { peopleTyped, thresholdFor } from './threshold';
import { TickBox } from './tick_box';

interface MakingFormProps {
  exercises: ExerciseEntry[];
  facilitatorKey: string;
  preferred: string; // the exercise that is chosen at first, where it is there
  onForget: () => void;
}

interface Filled {
  exercise: string;
  title: string;
  people: string;
  late: LateJoin;
  quickExit: boolean;
  rehearsal: boolean;
  rows: readonly Resource[];
  series: SeriesWish;
}

// A sentence that says what is missing, or the wish.
function wishOf(filled: Filled): string | SessionWish {
  const say = teamWords.making;
  const expectedPeople = peopleTyped(filled.people);
  const resources = filledResources(filled.rows);
  const fault = faultOf(resources);
  if (expectedPeople === null) return say.people.bad;
  if ([...filled.title.trim()].length > 80) return say.titleTooLong;
  if (fault !== null) return fault === 'name' ? say.resources.nameMissing : say.resources.linkBad;
  if (filled.series.is === 'fresh' && filled.series.title.trim() === '') return say.series.freshMissing;
  return {
    exerciseId: filled.exercise,
    title: filled.title.trim(),
    expectedPeople,
    rehearsal: filled.rehearsal,
    lateJoin: filled.late,
    quickExit: filled.quickExit,
    resources,
    series: filled.series,
  };
}

export function MakingForm({ exercises, facilitatorKey, preferred, onForget }: MakingFormProps) {
  const say = teamWords.making;
  const first = exercises.find((one) => one.id === preferred) ?? exercises[0];
  const [filled, setFilled] = useState<Filled>(() => begin(first?.id ?? ''));
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<Filled>) => setFilled((before) => ({ ...before, ...part }));
  const exercise = exercises.find((one) => one.id === filled.exercise);
  const expected = peopleTyped(filled.people);
  const make = async () => {
    if (sending || exercise === undefined) return;
    const wish = wishOf(filled);
    if (typeof wish === 'string') return setProblem(wish);
    setSending(true);
    setProblem('');
    keepResources(localStorage, wish.resources);
    const made = await makeSession(facilitatorKey, wish);
    setSending(false);
    if (!made.ok) {
      setAsked(made.badRequest && wish.resources.length === 0 && !wish.rehearsal);
      set({ series: made.series });
      return setProblem(made.message);
    }
    const about = { title: wish.title || exercise.title, rehearsal: wish.rehearsal, madeAt: Date.now() };
    keepSession(localStorage, asMySession(made.created, about));
    openConsole(made.created.sessionId);
  };
  return (
    <form
      class="making-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h1 class="title">{say.title}</h1>
      <ExerciseChoice
        exercises={exercises}
        chosen={filled.exercise}
        onChoose={(id) => set({ exercise: id })}
      />
      <NameAndPeople {...filled} hint={exercise?.title ?? ''} onChange={set} />
      <p class="threshold" aria-live="polite">
        {expected === null ? say.people.bad : say.threshold(thresholdFor(expected))}
      </p>
      <LateJoinChoice late={filled.late} onChange={(late) => set({ late })} />
      <SeriesChoice
        facilitatorKey={facilitatorKey}
        wish={filled.series}
        onChange={(series) => set({ series })}
      />
      <ResourceFields
        rows={filled.rows}
        asked={asked && !filled.rehearsal}
        onChange={(rows) => set({ rows })}
      />
      <TickBox {...say.quickExit} on={filled.quickExit} onChange={(quickExit) => set({ quickExit })} />
      <TickBox {...say.rehearsal} on={filled.rehearsal} onChange={(rehearsal) => set({ rehearsal })} />
      {problem === '' ? null : <Notice head={problem} />}
      <MakingEnd sending={sending} onForget={onForget} />
    </form>
  );
}

function MakingEnd({ sending, onForget }: { sending: boolean; onForget: () => void }) {
  const say = teamWords.making;
  return (
    <p class="making-end">
      <Key look="main" submit>
        {sending ? say.making : say.make}
      </Key>
      <Key look="quiet" onPress={onForget}>
        {say.key.forget}
      </Key>
    </p>
  );
}

function begin(exercise: string): Filled {
  const kept = keptResources(localStorage);
  return {
    exercise,
    title: '',
    people: '12',
    late: LateJoin.AT_ONCE,
    quickExit: false,
    rehearsal: false,
    rows: kept.length === 0 ? [emptyResource] : kept,
    series: { is: 'none' },
  };
}
