// The page of one open step: notices, the step or its result, the clock, and the hand that belongs to it.

import { useEffect, useRef } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import { announce } from '../ui/announce';
import { RingClock } from '../ui/ring_clock';
import { words } from '../words/words';
import { AnswerKeys } from './answer_keys';
import { Leaf } from './leaf';
import type { Ways } from './leaf';
import { Notices } from './notices';
import { ResultView } from './result_view';
import { handOf, releaseOf } from './screen';
import type { Hand, Screen } from './screen';
import { ShownSoFar } from './shown_so_far';
import { StepForm } from './step_form';
import { StrongCard } from './strong_card';
import { Unsent } from './unsent';
import { useAnswer } from './use_answer';
import type { Answering } from './use_answer';
import { useBells, useMilestones } from './use_bells';

export interface StepPageProps {
  session: LiveSession;
  screen: Extract<Screen, { is: 'step' }>;
  ways: Ways;
}

const say = words.participant;

export function StepPage({ session, screen, ways }: StepPageProps) {
  const { exercise, shared, run, step } = screen;
  const hand = handOf(run, step, shared.releases);
  const release = releaseOf(run, shared.releases);
  const answering = useAnswer(session, run, step);
  const plannedMs = step.pacing?.plannedMs ?? 0;
  useBells(session, run, step.pacing?.how.case === 'timed');
  useMilestones(session, run, plannedMs);
  useStepNews(run.run, run.step + 1, step.title);
  useFromTheTop(`${run.run} ${hand === 'result'}`);
  const kind = step.answer.case === 'intensityRating' ? 'rating' : '';
  const writing = { sessionId: session.sessionId, step: run.step };
  return (
    <Leaf
      session={session}
      ways={ways}
      where={say.step(run.step + 1, exercise.steps.length)}
      name={step.title}
      steps={exercise.steps.length}
      now={run.step}
      hand={
        <HandOf
          hand={hand}
          session={session}
          answering={answering}
          reflection={step.answer.case === 'reflection'}
        />
      }
    >
      <main class={`page step ${kind}`}>
        <Notices session={session} answered={answering.held !== undefined} />
        <Unsent session={session} exercise={exercise} now={run.step} />
        <div class="turn" key={`${run.run} ${hand === 'result'}`}>
          {release !== undefined ? (
            <ResultView release={release} step={step} held={answering.held} />
          ) : (
            <>
              <h1 class="visually-hidden">{say.heading(run.step + 1, step.title)}</h1>
              <StepForm
                step={step}
                name={`run-${run.run}`}
                choice={answering.choice}
                closed={hand !== 'answer'}
                onChoose={answering.choose}
                writing={writing}
              />
              <RingClock
                session={session}
                run={run}
                plannedMs={plannedMs}
                note={clockNote(session, hand, step.answer.case)}
              />
            </>
          )}
        </div>
        <ShownSoFar releases={shared.releases} except={release} exercise={exercise} />
      </main>
      <Strong answering={answering} screen={screen} ways={ways} />
    </Leaf>
  );
}

// A status message; the focus stays where it is (A2).
function useStepNews(run: number, number: number, title: string): void {
  const before = useRef(run);
  useEffect(() => {
    document.title = say.heading(number, title);
    if (before.current !== run) announce(say.newStep(number, title));
    before.current = run;
  }, [run]);
}

// A new step, or its result, is read from its beginning, however far down the one before was scrolled.
function useFromTheTop(page: string): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) scrollTo(0, 0);
    before.current = page;
  }, [page]);
}

interface HandProps {
  hand: Hand;
  session: LiveSession;
  answering: Answering;
  reflection: boolean;
}

function HandOf({ hand, session, answering, reflection }: HandProps) {
  switch (hand) {
    case 'nothing':
    case 'result':
      return null;
    case 'read only':
      return <p class="standing">{say.readOnly}</p>;
    case 'closed':
      return <p class="standing">{reflection ? say.timeOver : closedWords(answering)}</p>;
    case 'answer':
      return (
        <AnswerKeys
          held={answering.held}
          connected={session.status.value === 'connected'}
          submit={reflection ? say.done : say.submit}
          ready={answering.ready}
          hint={answering.hint}
          onPass={answering.pass}
          onSubmit={answering.submit}
        />
      );
  }
}

function closedWords({ held, choice }: Answering): string {
  if (held?.handed === 'in') return say.closedAnswered;
  return held?.handed === 'late' || choice.length > 0 ? say.late : say.closed;
}

function clockNote(session: LiveSession, hand: Hand, kind: string | undefined): string {
  if (session.status.value === 'reconnecting') return say.clockNoteAway;
  return kind === 'reflection' && hand === 'answer' ? say.clockNoteWriting : say.clockNote;
}

function Strong({
  answering,
  screen,
  ways,
}: {
  answering: Answering;
  screen: StepPageProps['screen'];
  ways: Ways;
}) {
  const scale = screen.step.answer.case === 'intensityRating' ? screen.step.answer.value : undefined;
  if (answering.strong === null || scale === undefined) return null;
  const target = scale.targetHigh === 0 ? null : { low: scale.targetLow, high: scale.targetHigh };
  return (
    <StrongCard
      rating={answering.strong}
      target={target}
      onGround={() => {
        answering.putCardAway();
        ways.ground();
      }}
      onSmaller={() => {
        answering.choose([]);
        answering.putCardAway();
      }}
      onPass={answering.pass}
      onSubmit={answering.submitAnyway}
      onClose={answering.putCardAway}
    />
  );
}
