// /series: the series that are kept, and the way to begin one.
import './series.css';
import { create } from '@bufbuild/protobuf';
import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import type { KeyedProps } from '../making/with_key';
import { WithKey } from '../making/with_key';
import { navigate } from '../navigate';
import type { Route } from '../route';
import { MakeSeriesSchema, SeriesListSchema, SeriesSchema } from '../schema/holdspace/v1/api_pb';
import type { Series } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';

export default function SeriesPage({ route }: { route: Route }) {
  useEffect(() => {
    document.title = `${teamWords.series.title} · ${words.common.product}`;
  }, []);
  return <WithKey route={route}>{(keyed) => <SeriesOf {...keyed} />}</WithKey>;
}

function SeriesOf({ facilitatorKey, onRefused }: KeyedProps) {
  const say = teamWords.series;
  const [all, setAll] = useState<readonly Series[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void callApi(SeriesListSchema, { path: '/api/series', key: facilitatorKey }).then((answer) => {
      if (answer.ok) setAll(answer.value.series);
      else if (answer.status === 401 || answer.status === 403) onRefused();
      else setProblem(answer.message);
    });
  }, [facilitatorKey]);
  return (
    <div class="trends">
      <h1 class="title">{say.title}</h1>
      <p class="aside">{say.text}</p>
      {problem === '' ? null : <Notice head={problem} />}
      {all === null ? null : (
        <ul class="series-list">
          {all.length === 0 ? <li>{say.none}</li> : null}
          {all.map((one) => (
            <li key={one.id}>
              <a href={`/series/${one.id}`} aria-label={say.open(one.title)}>
                {one.title}
              </a>
              <small>{say.sessions(one.sessionCount)}</small>
            </li>
          ))}
        </ul>
      )}
      <NewSeries facilitatorKey={facilitatorKey} />
    </div>
  );
}

function NewSeries({ facilitatorKey }: { facilitatorKey: string }) {
  const say = teamWords.series;
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState('');
  const make = async () => {
    const typed = title.trim();
    if (typed === '' || [...typed].length > 80) return setProblem(say.bad);
    const post = { schema: MakeSeriesSchema, message: create(MakeSeriesSchema, { title: typed }) };
    const answer = await callApi(SeriesSchema, { path: '/api/series', key: facilitatorKey, post });
    if (answer.ok) navigate(`/series/${answer.value.id}`);
    else setProblem(answer.message);
  };
  return (
    <form
      class="new-series"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2>{say.fresh}</h2>
      <div class="field">
        <label for="series-title">{say.label}</label>
        <input
          id="series-title"
          class="write"
          type="text"
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <p role="alert">{problem}</p>
      <p>
        <Key submit>{say.make}</Key>
      </p>
    </form>
  );
}
