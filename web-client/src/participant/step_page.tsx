// The page of one step: notices, the step or its result, the clock, and the hand that belongs to it.

import { useEffect, useRef } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { announce } from '../ui/announce';
import { RingClock } from '../ui/ring_clock';
import { speech } from '../ui/speech';
import { words } from '../words/words';
import { DeviceTools } from './device_tools';
import { placeOf } from './drafts';
import { GrowingPicture } from './growing_picture';
import { Leaf } from './leaf';
import type { Ways } from './leaf';
import { Notices } from './notices';
import { ResultView } from './result_view';
import { handOf, releaseOf } from './screen';
import type { Hand, Screen } from './screen';
import { ShownSoFar } from './shown_so_far';
import { SharesOf, useShownShares } from './shown_shares';
import { StayNotice } from './stay_notice';
import { StepForm } from './step_form';
import type { StepFormProps } from './step_form';
import { StepHand } from './step_hand';
import { Strong } from './strong';
import { Unsent } from './unsent';
import { useAnswer } from './use_answer';
import type { Answering } from './use_answer';
import type { OwnTimes } from './use_own_time';

export interface StepPageProps {
  session: LiveSession;
  screen: Extract<Screen, { is: 'step' }>;
  ways: Ways;
  ownTime: OwnTimes;
}

const say = words.participant;

export function StepPage({ session, screen, ways, ownTime }: StepPageProps) {
  const { exercise, shared, run, step } = screen;
  const staying = ownTime.stay?.run === run.run;
  const hand = staying ? 'answer' : handOf(run, step, shared.releases);
  const release = staying ? undefined : releaseOf(run, shared.releases);
  const answering = useAnswer(session, run, step, exercise);
  const head = headOf(run, step, exercise);
  const result = hand === 'result' ? release : undefined;
  const shares = useShownShares(session);
  const here = shares.filter((one) => one.run === run.run);
  const elsewhere = shares.filter((one) => one.run !== run.run);
  useStepNews(run.run, head.heading, head.news);
  useSpoken(run, step, exercise);
  useFromTheTop(`${run.run} ${hand === 'result'}`);
  return (
    <Leaf
      session={session}
      ways={ways}
      where={head.where}
      name={step.title}
      steps={exercise.steps.length}
      now={run.quick ? null : run.step}
      gone={head.gone}
      hand={<StepHand hand={hand} session={session} answering={answering} step={step} staying={staying} />}
    >
      <main class={`page step ${step.answer.case === 'intensityRating' ? 'rating' : ''}`}>
        <Notices session={session} answered={answering.held !== undefined} />
        {staying && (
          <StayNotice current={shared.current} exercise={exercise} run={run} onGoOn={ownTime.goOn} />
        )}
        <Unsent session={session} exercise={exercise} now={run.quick ? -1 : run.step} />
        {here.map((shown) => (
          <SharesOf key={shown.run} shown={shown} exercise={exercise} />
        ))}
        <div class="turn" key={`${run.run} ${hand === 'result'}`}>
          {result !== undefined ? (
            <ResultView release={result} step={step} held={answering.held} />
          ) : (
            <>
              <h1 class="visually-hidden">{head.heading}</h1>
              <StepForm {...formOf(session, screen, answering, hand)} />
              <RingClock
                session={session}
                run={run}
                plannedMs={staying ? Number(run.deadlineMs - run.openedMs) : (step.pacing?.plannedMs ?? 0)}
                note={staying ? say.stay.clock : clockNote(session, hand, step, ownTime)}
              />
              <DeviceTools
                ownTime={ownTime}
                night={closesEyes(step) ? ways.night : undefined}
                spoken={spokenOf(step, exercise)}
              />
            </>
          )}
        </div>
        {release !== undefined && release !== result && (
          <GrowingPicture release={release} step={step} threshold={shared.threshold} />
        )}
        {elsewhere.map((shown) => (
          <SharesOf key={shown.run} shown={shown} exercise={exercise} />
        ))}
        <ShownSoFar releases={shared.releases} except={release} exercise={exercise} />
      </main>
      <Strong answering={answering} session={session} step={step} ways={ways} />
    </Leaf>
  );
}

// What the form of this step works on.
function formOf(
  session: LiveSession,
  { run, step }: StepPageProps['screen'],
  answering: Answering,
  hand: Hand,
): StepFormProps {
  const open = run.phase === RunPhase.OPEN || run.phase === RunPhase.CLOSING;
  return {
    step,
    name: `run-${run.run}`,
    choice: answering.choice,
    closed: hand !== 'answer' || answering.held?.shown === true,
    onChoose: answering.choose,
    before: answering.before,
    writing: {
      sessionId: session.sessionId,
      place: placeOf(run),
      share: { book: session.sharing, run: run.run, step: run.step, open },
    },
    practice: {
      place: session.personal.value?.practice,
      over: !open,
      onStop: () => session.stopRound(run.run),
    },
  };
}

function headOf(run: RunView, step: Step, exercise: Exercise) {
  if (run.quick) {
    return {
      where: say.between,
      heading: say.betweenHeading(step.title),
      news: say.newBetween(step.title),
      gone: 0,
    };
  }
  const number = run.step + 1;
  return {
    where: say.step(number, exercise.steps.length),
    heading: say.heading(number, step.title),
    news: say.newStep(number, step.title),
    gone: run.step,
  };
}

// A status message; the focus stays where it is (A2).
function useStepNews(run: number, heading: string, news: string): void {
  const before = useRef(run);
  useEffect(() => {
    document.title = heading;
    if (before.current !== run) announce(news);
    before.current = run;
  }, [run]);
}

// A11: the prompt is read once when its step opens, where the person wants that.
function useSpoken(run: RunView, step: Step, exercise: Exercise): void {
  useEffect(() => {
    if (!speech.on.value || run.phase !== RunPhase.OPEN) return undefined;
    const { text, language } = spokenOf(step, exercise);
    speech.say(text, language);
    return () => speech.stop();
  }, [run.run]);
}

function spokenOf({ prompt }: Step, { language }: Exercise) {
  return { text: [prompt?.text ?? '', ...(prompt?.more ?? [])].join(' ').trim(), language };
}

// A new step, or its result, is read from its beginning, however far down the one before was scrolled.
function useFromTheTop(page: string): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) scrollTo(0, 0);
    before.current = page;
  }, [page]);
}

function closesEyes(step: Step): boolean {
  const kind = step.answer.case;
  return kind === undefined || kind === 'guidance' || kind === 'reflection' || kind === 'break';
}

function clockNote(session: LiveSession, hand: Hand, step: Step, ownTime: OwnTimes): string {
  if (session.status.value === 'reconnecting') return say.clockNoteAway;
  if (ownTime.time !== 'group' && hand === 'answer') return say.stay.clockAhead;
  return step.answer.case === 'reflection' && hand === 'answer' ? say.clockNoteWriting : say.clockNote;
}
