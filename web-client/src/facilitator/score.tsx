// The score: the steps in order with how far in each leads, where the session is, and how long things took.

import { useEffect, useRef, useState } from 'preact/hooks';
import { useNow } from '../controller/use_now';
import { stepAt } from '../live/step_at';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import type { ConsoleViews } from './console';
import { clockTime } from '../ui/clock_time';
import { kindWords, paceWords } from './kind_words';
import { scriptPlace } from './place';
import { layScore, plannedMs } from './score_layout';
import { ScoreStaff } from './score_staff';
import { lengthOf, scoreTimes } from './score_times';
import type { StepTime } from './score_times';

export function Score({ session, exercise, shared, facilitator }: ConsoleViews) {
  const place = useRef<HTMLDivElement>(null);
  const room = useHeight(place);
  const ended = shared.phase === SessionPhase.ENDED;
  const now = useNow(session, 10_000);
  const current = ended ? undefined : shared.current;
  const times = scoreTimes(exercise, facilitator.runs, current, ended ? Number(shared.endedMs) : now);
  const layout = layScore(exercise.steps, room);
  const between = current?.quick === true ? stepAt(exercise, current.step) : undefined;
  const at =
    current === undefined
      ? times.map((time) => time.state).lastIndexOf('done')
      : scriptPlace(current, facilitator.runs);
  const row = current === undefined ? undefined : layout.rows[at];
  const step = exercise.steps[at];
  const took = (times[at]?.tookMs ?? 0) / Math.max(1, step === undefined ? 1 : plannedMs(step));
  const share = between === undefined ? Math.min(1, took) : 1;
  return (
    <section class="score" aria-labelledby="score-title" tabIndex={0}>
      <div class="score-head">
        <h2 id="score-title" class="label">
          {teamWords.facilitator.score.title}
        </h2>
        <div class="depths" aria-hidden="true">
          <span>{teamWords.facilitator.score.settled}</span>
          <span>{teamWords.facilitator.score.deep}</span>
        </div>
      </div>
      <div class="roll" ref={place}>
        <ScoreStaff layout={layout} states={times.map((time) => time.state)} at={at} />
        <ol>
          {between !== undefined && at < 0 ? <Between step={between} /> : null}
          {exercise.steps.map((each, index) => (
            <ScoreRow
              key={each.id}
              step={each}
              index={index}
              time={times[index]}
              height={layout.rows[index]?.height ?? 0}
              between={index === at ? between : undefined}
            />
          ))}
        </ol>
        {row === undefined ? null : (
          <i
            class="now-bar"
            aria-hidden="true"
            style={{ insetBlockStart: `${row.top + share * (row.height - 2)}px` }}
          />
        )}
      </div>
    </section>
  );
}

interface ScoreRowProps {
  step: Step;
  index: number;
  time: StepTime | undefined;
  height: number;
  between: Step | undefined; // what is asked now, after this step
}

function ScoreRow({ step, index, time, height, between }: ScoreRowProps) {
  const say = teamWords.facilitator.score;
  const state = time?.state ?? 'ahead';
  const mark = time === undefined || time.mark === null ? '' : say.marks[time.mark];
  const pace = state === 'done' || mark !== '' ? '' : paceWords(step);
  return (
    <li
      class={state}
      style={{ blockSize: `${height}px` }}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <time>{time === undefined || time.beginsMs === 0 ? '' : clockTime(time.beginsMs)}</time>
      <span class="step-name">
        <span class="step-line">
          <b>
            {index + 1}&ensp;{step.title}
          </b>
          <StepLength step={step} time={time} />
        </span>
        {between === undefined ? (
          <small>{[kindWords(step), pace, mark].filter((part) => part !== '').join(' · ')}</small>
        ) : (
          <Between step={between} />
        )}
      </span>
    </li>
  );
}

function Between({ step }: { step: Step }) {
  return (
    <small class="between" aria-current="step">
      {teamWords.facilitator.score.between(step.title)}
    </small>
  );
}

function StepLength({ step, time }: { step: Step; time: StepTime | undefined }) {
  const say = teamWords.facilitator.score;
  const planned = lengthOf(plannedMs(step));
  if (time?.state === 'now') {
    const unitMs = planned.unit === 's' ? 1000 : 60_000;
    const took =
      Math.floor(time.tookMs / unitMs / (planned.unit === 's' ? 10 : 1)) *
      (planned.unit === 's' ? 10 : 1);
    return <span class="step-length">{say.soFar(took, planned.amount)}</span>;
  }
  if (time?.state === 'left-out') return <span class="step-length">{say.leftOut}</span>;
  const { amount, unit } = time?.state === 'done' ? lengthOf(time.tookMs) : planned;
  return (
    <span class="step-length">
      {amount}
      <u> {say.unit[unit]}</u>
    </span>
  );
}

// The height the score may fill, as it is now.
function useHeight(place: { current: HTMLElement | null }): number {
  const [height, setHeight] = useState(600);
  useEffect(() => {
    const around = place.current?.parentElement;
    if (!around || typeof ResizeObserver === 'undefined') return undefined;
    const look = new ResizeObserver(() => setHeight(Math.max(300, around.clientHeight - 56)));
    look.observe(around);
    return () => look.disconnect();
  }, []);
  return height;
}
