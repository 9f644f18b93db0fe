// Results of other steps that are shown: one line each, drawn when it is opened.

import { useEffect, useRef, useState } from 'preact/hooks';
import { stepAt } from '../live/step_at';
import { ReleasePicture } from '../pictures/release_picture';
import type { Exercise, Step } from '../schema/holdspace/v1/exercise_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import { announce } from '../ui/announce';
import { words } from '../words/words';

const say = words.participant.shownSoFar;

export interface ShownSoFarProps {
  releases: readonly Release[];
  except: Release | undefined; // already on the page
  exercise: Exercise;
}

export function ShownSoFar({ releases, except, exercise }: ShownSoFarProps) {
  const known = useRef(releases.length);
  useEffect(() => {
    const newest = releases[releases.length - 1];
    if (releases.length > known.current && newest !== undefined) {
      const between = newest.step >= exercise.steps.length;
      const title = stepAt(exercise, newest.step)?.title ?? '';
      announce(between ? say.saidBetween(title) : say.said(newest.step + 1));
    }
    known.current = releases.length;
  }, [releases.length]);
  const others = releases.filter((release) => release !== except);
  if (others.length === 0) return null;
  return (
    <section class="so-far">
      <h2>{say.title}</h2>
      {others.map((release) => {
        const step = stepAt(exercise, release.step);
        if (step === undefined) return null;
        const between = release.step >= exercise.steps.length;
        const name = between ? say.between(step.title) : say.one(release.step + 1, step.title);
        return <OneShown key={release.run} release={release} step={step} name={name} />;
      })}
    </section>
  );
}

function OneShown({ release, step, name }: { release: Release; step: Step; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {open && <ReleasePicture release={release} step={step} size="page" />}
    </details>
  );
}
