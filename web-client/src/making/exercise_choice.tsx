// The library as a list one chooses from: each exercise with what it is for and how long it takes.

import type { ExerciseEntry } from '../schema/holdspace/v1/api_pb';
import { languageName } from '../ui/language_name';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';

interface ExerciseChoiceProps {
  exercises: ExerciseEntry[];
  chosen: string;
  onChoose: (id: string) => void;
}

export function ExerciseChoice({ exercises, chosen, onChoose }: ExerciseChoiceProps) {
  const say = teamWords.making.exercise;
  if (exercises.length === 0) return <p>{say.none}</p>;
  return (
    <fieldset class="exercises">
      <legend>{say.legend}</legend>
      {exercises.map((exercise) => (
        <label key={exercise.id} class="exercise">
          <input
            type="radio"
            name="exercise"
            value={exercise.id}
            checked={exercise.id === chosen}
            aria-describedby={`about-${exercise.id}`}
            onChange={() => onChoose(exercise.id)}
          />
          <span class="serif">{exercise.title}</span>
          <span id={`about-${exercise.id}`}>
            <span class="summary">{exercise.summary}</span>
            <small>
              {say.facts(
                exercise.stepCount,
                words.clock.minutes(exercise.plannedMs),
                exercise.languages.map(languageName),
              )}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
