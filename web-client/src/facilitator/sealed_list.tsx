// What is sealed so far: to look at alone, or to show to everybody.

import { stepAt } from '../live/step_at';
import { Withheld } from '../schema/holdspace/v1/view_pb';
import type { Release } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import type { RoomProps } from './room';

export function SealedList({ exercise, facilitator, presses, onCard }: RoomProps) {
  const say = teamWords.facilitator.room;
  const sealed = facilitator.releases.filter((release) => !release.live);
  if (sealed.length === 0) return null;
  const isShown = (release: Release) =>
    facilitator.runs.some((run) => run.run === release.run && run.shown);
  return (
    <section class="sealed">
      <h2 class="label">{say.sealedSoFar}</h2>
      <ul>
        {sealed.map((release) => {
          const title = stepAt(exercise, release.step)?.title ?? '';
          const name = release.step < exercise.steps.length ? `${release.step + 1} ${title}` : title;
          return (
            <li key={release.run}>
              <span>{name}</span>
              {release.withheld === Withheld.NOTHING ? (
                <span class="sealed-keys">
                  <button type="button" onClick={() => onCard({ kind: 'look', run: release.run })}>
                    {say.look} <span class="visually-hidden">{say.lookAt(name)}</span>
                  </button>
                  {isShown(release) ? (
                    <em>{say.shown}</em>
                  ) : (
                    <button
                      type="button"
                      onClick={() => presses.press({ case: 'showRelease', value: { run: release.run } })}
                    >
                      {say.show} <span class="visually-hidden">{say.showWhat(name)}</span>
                    </button>
                  )}
                </span>
              ) : (
                <em>{say.withheld}</em>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
