// The stage of a step: its clock, what the facilitator may say, and what participants see; once it is
// sealed, its picture. Never an answer.

import { ReleasePicture } from '../pictures/release_picture';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { Release, RunView } from '../schema/holdspace/v1/view_pb';
import { RingClock } from '../ui/ring_clock';
import { words } from '../words/words';
import type { ConsoleViews } from './console';
import { MoreTime } from './more_time';
import { Notes } from './notes';
import { Preview } from './preview';
import type { Presses } from './presses';
import { makesPicture } from './primary_action';
import { plannedMs } from './score_layout';

interface StepStageProps extends ConsoleViews {
  presses: Presses;
  run: RunView;
  step: Step;
}

export function StepStage({ session, exercise, shared, facilitator, presses, run, step }: StepStageProps) {
  const say = words.facilitator.stage;
  const release = releaseOf(run, facilitator.releases);
  const clocked = run.deadlineMs > 0n || run.leftMs > 0n;
  const line = stateLine(run, step, shared.paused, clocked);
  return (
    <main class="stage" tabIndex={0}>
      <div class="stage-head">
        <h1>{say.step(run.step + 1, step.title)}</h1>
        {run.phase === RunPhase.OPEN ? (
          <RingClock session={session} run={run} plannedMs={plannedMs(step)} />
        ) : null}
        {line === '' ? null : <p>{line}</p>}
        {run.phase === RunPhase.OPEN && clocked ? <MoreTime presses={presses} /> : null}
      </div>
      {release === undefined ? null : (
        <section class="stage-result" aria-label={say.pictureOf}>
          <ReleasePicture release={release} step={step} size="page" />
        </section>
      )}
      <div class={release === undefined ? 'notes-and-preview' : 'notes-only'}>
        <Notes step={step} />
        {release === undefined ? (
          <Preview exercise={exercise} run={run} step={step} session={session} />
        ) : null}
      </div>
    </main>
  );
}

// A step that opens again shows what was released the first time (N3).
function releaseOf(run: RunView, releases: readonly Release[]): Release | undefined {
  const own = releases.find((release) => release.run === run.run);
  return own ?? (run.readOnly ? releases.find((release) => release.step === run.step) : undefined);
}

function stateLine(run: RunView, step: Step, paused: boolean, clocked: boolean): string {
  const say = words.facilitator.stage;
  if (paused) return say.paused;
  if (run.readOnly) return say.readOnly;
  switch (run.phase) {
    case RunPhase.OPEN:
      return clocked ? '' : say.noClock;
    case RunPhase.CLOSING:
      return makesPicture(step) ? say.sealing : '';
    case RunPhase.SEALED:
      return run.shown ? say.shown : say.kept;
    case RunPhase.WITHHELD:
    case RunPhase.CLOSED:
    case RunPhase.UNSPECIFIED:
      return '';
  }
}
