// The stage of a step: its clock, what the facilitator may say, and what participants see; once it is
// sealed, or while a live check-in is open, its picture. Never an answer.

import { StepPreview } from '../controller/step_preview';
import { ReleasePicture } from '../pictures/release_picture';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase } from '../schema/holdspace/v1/view_pb';
import type { Release, RunView } from '../schema/holdspace/v1/view_pb';
import { RingClock } from '../ui/ring_clock';
import { teamWords } from '../words/team_words';
import type { Card } from './cards';
import type { ConsoleViews } from './console';
import { GroupKeys } from './group_keys';
import { MoreTime } from './more_time';
import { Notes } from './notes';
import { paceOf } from './pace';
import { numberOf } from './place';
import type { Presses } from './presses';
import { makesPicture } from './primary_action';
import { plannedMs } from './score_layout';
import { ShownLines } from './shown_lines';

interface StepStageProps extends ConsoleViews {
  presses: Presses;
  run: RunView;
  step: Step;
  onCard: (card: Card) => void;
}

export function StepStage(props: StepStageProps) {
  const { session, exercise, shared, facilitator, presses, run, step, onCard } = props;
  const say = teamWords.facilitator.stage;
  const release = releaseOf(run, facilitator.releases);
  const clocked = run.deadlineMs > 0n || run.leftMs > 0n;
  const line = stateLine(run, step, shared.paused, clocked);
  const open = run.phase === RunPhase.OPEN;
  const clock = <RingClock session={session} run={run} plannedMs={plannedMs(step)} />;
  return (
    <main class="stage" tabIndex={0}>
      <div class="stage-head">
        <h1>{say.step(numberOf(run), step.title)}</h1>
        {open ? clock : null}
        {open && clocked ? <MoreTime presses={presses} /> : null}
        {line === '' ? null : <p>{line}</p>}
      </div>
      {step.answer.case === 'practiceRound' ? <GroupKeys presses={presses} /> : null}
      {release === undefined ? null : (
        <section class="stage-result" aria-label={say.pictureOf}>
          <ReleasePicture release={release} step={step} size="page" />
        </section>
      )}
      <ShownLines
        session={session}
        run={run.run}
        onRead={() => onCard({ kind: 'shares', run: run.run })}
      />
      <div class={release === undefined ? 'notes-and-preview' : 'notes-only'}>
        <Notes step={step} />
        {release === undefined ? (
          <StepPreview step={step} index={run.step} count={exercise.steps.length} clock={clock} />
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
  const say = teamWords.facilitator.stage;
  if (paused) return say.paused;
  if (run.readOnly) return say.readOnly;
  switch (run.phase) {
    case RunPhase.OPEN:
      if (run.live) return say.live;
      if (paceOf(step).by === 'readiness') return say.whenReady;
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
