// What one wants to know of an exercise before leading it, in a few words each. Pure.

import type { ExerciseEntry } from '../schema/holdspace/v1/api_pb';
import { languageName } from '../ui/language_name';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';

const minutesOf = (ms: number) => Math.max(1, Math.round(ms / 60_000));

export function factsOf(entry: ExerciseEntry): string[] {
  const say = teamWords.library.facts;
  return [
    words.clock.minutes(entry.plannedMs),
    say.depth(entry.mostActivating),
    say.people(entry.fewestPeople, entry.mostPeople),
    say.steps(entry.stepCount),
    entry.innerWorkMs === 0 ? '' : say.inner(minutesOf(entry.innerWorkMs)),
    entry.longestSilenceMs === 0 ? '' : say.silence(minutesOf(entry.longestSilenceMs)),
    entry.languages.map(languageName).join(', '),
    entry.own ? say.version(entry.version) : '',
  ].filter((fact) => fact !== '');
}
