// The exercises that are there: what each is for, how long, how activating, for how many; and the ways in.

import type { ExerciseEntry } from '../schema/holdspace/v1/api_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { factsOf } from './exercise_facts';

interface LibraryListProps {
  exercises: readonly ExerciseEntry[];
  onCopy: (entry: ExerciseEntry) => void;
}

export function LibraryList({ exercises, onCopy }: LibraryListProps) {
  const say = teamWords.library;
  const own = exercises.filter((entry) => entry.own);
  const came = exercises.filter((entry) => !entry.own);
  return (
    <>
      <section aria-labelledby="own-exercises">
        <h2 id="own-exercises">{say.own}</h2>
        {own.length === 0 ? <p class="aside">{say.noneOwn}</p> : null}
        <Entries entries={own} onCopy={onCopy} />
      </section>
      <section aria-labelledby="came-exercises">
        <h2 id="came-exercises">{say.came}</h2>
        <Entries entries={came} onCopy={onCopy} />
      </section>
    </>
  );
}

function Entries({
  entries,
  onCopy,
}: Pick<LibraryListProps, 'onCopy'> & { entries: readonly ExerciseEntry[] }) {
  const say = teamWords.library;
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <h3>{entry.title}</h3>
          <p>{entry.summary}</p>
          <p class="facts">
            {factsOf(entry).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
          <p class="entry-keys">
            <a class="key" href={`/facilitate#exercise=${entry.id}`}>
              {say.lead} <span class="visually-hidden">{say.leadWhat(entry.title)}</span>
            </a>
            <a class="key" href={`/library/${entry.id}`}>
              {entry.own ? say.open.own : say.open.came}{' '}
              <span class="visually-hidden">{entry.title}</span>
            </a>
            <Key onPress={() => onCopy(entry)}>
              {say.copy} <span class="visually-hidden">{say.copyWhat(entry.title)}</span>
            </Key>
          </p>
        </li>
      ))}
    </ul>
  );
}
