// What an observer sees: the step as everybody has it in front of them, and what the facilitator has shown.
// Nothing to press, and no answer that was not released.

import { ConnectionNotice } from '../controller/connection_notice';
import { RoleHead } from '../controller/role_head';
import { stepAt } from '../live/step_at';
import type { LiveSession } from '../live/live_session';
import { ReleasePicture } from '../pictures/release_picture';
import type { Exercise } from '../schema/holdspace/v1/exercise_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import type { SharedView, SharesView } from '../schema/holdspace/v1/view_pb';
import { Announcer } from '../ui/announce';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { WatchedStep } from './watched_step';

export function Observer({ session }: { session: LiveSession }) {
  const say = teamWords.observer;
  const shared = session.shared.value;
  const exercise = session.welcome.value?.exercise;
  if (shared === null || exercise === undefined) {
    return <p class="aside observer">{words.status[session.status.value]}</p>;
  }
  return (
    <div class="observer">
      <Announcer />
      <RoleHead mark={say.mark} shared={shared} />
      <main>
        <p class="note">{say.text}</p>
        <ConnectionNotice session={session} />
        {shared.notice === undefined ? null : <Notice head={shared.notice.text} />}
        <Now session={session} shared={shared} exercise={exercise} />
        <Shown shared={shared} shares={session.shares.value} exercise={exercise} />
      </main>
    </div>
  );
}

interface NowProps {
  session: LiveSession;
  shared: SharedView;
  exercise: Exercise;
}

function Now({ session, shared, exercise }: NowProps) {
  const say = teamWords.observer;
  const run = shared.current;
  const step = run === undefined ? undefined : stepAt(exercise, run.step);
  if (shared.phase === SessionPhase.ENDED) return <Quiet {...say.ended} />;
  if (run === undefined || step === undefined) return <Quiet {...say.lobby} />;
  if (shared.paused) return <Quiet {...say.paused} />;
  return <WatchedStep session={session} run={run} step={step} count={exercise.steps.length} />;
}

function Quiet({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h1 class="title">{title}</h1>
      <p class="aside">{text}</p>
    </section>
  );
}

interface ShownProps {
  shared: SharedView;
  shares: SharesView | null;
  exercise: Exercise;
}

// Newest first: what is talked about now stands at the top.
function Shown({ shared, shares, exercise }: ShownProps) {
  const lines = (shares?.shown ?? []).filter((one) => one.lines.length > 0);
  if (shared.releases.length === 0 && lines.length === 0) return null;
  const title = (step: number) => stepAt(exercise, step)?.title ?? '';
  return (
    <section class="observed">
      <h2>{teamWords.observer.shown}</h2>
      {[...lines].reverse().map((one) => (
        <section key={`lines ${one.run}`}>
          <h3>{title(one.step)}</h3>
          <p class="note">{teamWords.observer.lines}</p>
          {one.lines.map((line, index) => (
            <p key={index} class="serif" dir="auto">
              {line}
            </p>
          ))}
        </section>
      ))}
      {[...shared.releases].reverse().map((release) => {
        const step = stepAt(exercise, release.step);
        return step === undefined ? null : (
          <section key={release.run}>
            <h3>{step.title}</h3>
            <ReleasePicture release={release} step={step} size="page" />
          </section>
        );
      })}
    </section>
  );
}
