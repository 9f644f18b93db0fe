// Whether the session belongs to a series, which keeps what was shown in it. Shown only where the server
// keeps series.

import { useEffect, useState } from 'preact/hooks';
import { callApi } from '../api/call_api';
import { SeriesListSchema } from '../schema/holdspace/v1/api_pb';
import type { Series } from '../schema/holdspace/v1/api_pb';
import { teamWords } from '../words/team_words';

// 'none', a series that is there, or one that is made with the session.
export type SeriesWish = { is: 'none' } | { is: 'kept'; id: string } | { is: 'fresh'; title: string };

interface SeriesChoiceProps {
  facilitatorKey: string;
  wish: SeriesWish;
  onChange: (wish: SeriesWish) => void;
}

export function SeriesChoice({ facilitatorKey, wish, onChange }: SeriesChoiceProps) {
  const say = teamWords.making.series;
  const series = useSeries(facilitatorKey, wish.is === 'kept' ? wish.id : '');
  if (series === null) return null;
  const choose = (value: string) => {
    if (value === '') onChange({ is: 'none' });
    else onChange(value === 'fresh' ? { is: 'fresh', title: '' } : { is: 'kept', id: value });
  };
  return (
    <div class="field">
      <label for="session-series">{say.label}</label>
      <p class="note" id="session-series-note">
        {say.note} {series.length === 0 ? null : <a href="/series">{say.all}</a>}
      </p>
      <select
        id="session-series"
        class="write"
        aria-describedby="session-series-note"
        value={wish.is === 'kept' ? wish.id : wish.is === 'fresh' ? 'fresh' : ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{say.none}</option>
        {series.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
        <option value="fresh">{say.fresh}</option>
      </select>
      {wish.is === 'fresh' ? (
        <label>
          <span>{say.freshLabel}</span>
          <input
            class="write"
            type="text"
            maxLength={80}
            value={wish.title}
            onInput={(event) => onChange({ is: 'fresh', title: event.currentTarget.value })}
          />
        </label>
      ) : null}
    </div>
  );
}

// Null: not known yet, or this server keeps none. Looked up again when another is chosen: it may just have
// been made.
function useSeries(facilitatorKey: string, chosen: string): readonly Series[] | null {
  const [series, setSeries] = useState<readonly Series[] | null>(null);
  useEffect(() => {
    let left = false;
    void callApi(SeriesListSchema, { path: '/api/series', key: facilitatorKey }).then((answer) => {
      if (!left && answer.ok) setSeries(answer.value.series);
    });
    return () => {
      left = true;
    };
  }, [facilitatorKey, chosen]);
  return series;
}
