// /series/ID: what the sessions of a series have shown, over time.
import '../ui/picture.css';
import '../pictures/pictures.css';
import './series.css';
import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import type { KeyedProps } from '../making/with_key';
import { WithKey } from '../making/with_key';
import { navigate } from '../navigate';
import type { Route } from '../route';
import { SeriesSchema } from '../schema/holdspace/v1/api_pb';
import type { Series } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { trendsOf } from './trend';
import { TrendTable } from './trend_table';
import { useStepTexts } from './use_step_texts';

export default function TrendPage({ route }: { route: Route }) {
  if (route.page !== 'trend') return null;
  const id = route.seriesId;
  return (
    <WithKey route={route} wide>
      {(keyed) => <Opening key={id} id={id} {...keyed} />}
    </WithKey>
  );
}

type Opened = { is: 'loading' } | { is: 'there'; series: Series } | { is: 'failed'; message: string };

function Opening({ id, facilitatorKey, onRefused }: KeyedProps & { id: string }) {
  const say = teamWords.series;
  const [opened, setOpened] = useState<Opened>({ is: 'loading' });
  useEffect(() => {
    void callApi(SeriesSchema, { path: `/api/series/${id}`, key: facilitatorKey }).then((answer) => {
      if (answer.ok) setOpened({ is: 'there', series: answer.value });
      else if (answer.status === 401 || answer.status === 403) onRefused();
      else setOpened({ is: 'failed', message: answer.message });
    });
  }, [id, facilitatorKey]);
  switch (opened.is) {
    case 'loading':
      return <p class="aside">{words.common.loading}</p>;
    case 'failed':
      return (
        <>
          <h1 class="title">{say.missing.title}</h1>
          <p class="aside">{opened.message}</p>
          <p class="tools">
            <Key onPress={() => navigate('/series')}>{say.back}</Key>
          </p>
        </>
      );
    case 'there':
      return <Trends series={opened.series} facilitatorKey={facilitatorKey} />;
  }
}

function Trends({ series, facilitatorKey }: { series: Series; facilitatorKey: string }) {
  const say = teamWords.series;
  const trends = trendsOf(series);
  const texts = useStepTexts(series, facilitatorKey);
  useEffect(() => {
    document.title = `${series.title} · ${words.common.product}`;
  }, [series.title]);
  return (
    <div class="trends">
      <p>
        <a href="/series">{say.back}</a>
      </p>
      <h1 class="title">{series.title}</h1>
      <p class="aside">{trends.length === 0 ? say.empty : say.note}</p>
      {trends.map((trend) => {
        const { title, options } = texts.get(trend.key) ?? { title: trend.stepTitle, options: [] };
        return <TrendTable key={trend.key} trend={{ ...trend, stepTitle: title }} options={options} />;
      })}
      <Deleting id={series.id} facilitatorKey={facilitatorKey} />
    </div>
  );
}

function Deleting({ id, facilitatorKey }: { id: string; facilitatorKey: string }) {
  const say = teamWords.series;
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState('');
  const remove = async () => {
    const path = `/api/series/${id}`;
    const answer = await callApi(SeriesSchema, { path, key: facilitatorKey, method: 'DELETE' });
    if (answer.ok || answer.status === 404) navigate('/series');
    else setProblem(answer.message);
  };
  return (
    <section class="series-end">
      {problem === '' ? null : <Notice head={problem} />}
      {asked ? <p>{say.deleteText}</p> : null}
      <p class="tools">
        {asked ? <Key onPress={() => void remove()}>{say.deleteSure}</Key> : null}
        <Key onPress={() => setAsked(!asked)}>{asked ? say.deleteKeep : say.delete}</Key>
      </p>
    </section>
  );
}
