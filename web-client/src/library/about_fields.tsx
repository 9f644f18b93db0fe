// What the exercise is called, what it is for, and for how many. Its short name can be chosen until it is
// saved for the first time.

import { teamWords } from '../words/team_words';
import { asId, everywhere, inLanguage } from './draft';
import type { Draft } from './draft';
import { AreaField, NumberField, TextField } from './fields';

interface AboutFieldsProps {
  draft: Draft;
  language: number;
  onChange: (next: Draft) => void;
}

const mostPeople = 10_000;

export function AboutFields({ draft, language, onChange }: AboutFieldsProps) {
  const say = teamWords.designer.about;
  const exercise = draft.languages[language];
  if (exercise === undefined) return null;
  return (
    <details class="about" open={exercise.version === 0}>
      <summary>{say.title}</summary>
      <TextField
        label={say.name}
        value={exercise.title}
        onChange={(title) => onChange(inLanguage(draft, language, (one) => (one.title = title)))}
      />
      {exercise.version === 0 ? (
        <TextField
          label={say.id}
          value={exercise.id}
          onChange={(id) => onChange(everywhere(draft, (one) => (one.id = asTypedId(id))))}
        />
      ) : null}
      <AreaField
        label={say.summary}
        value={exercise.summary}
        onChange={(summary) => onChange(inLanguage(draft, language, (one) => (one.summary = summary)))}
      />
      <NumberField
        label={say.fewest}
        value={exercise.fewestPeople}
        most={mostPeople}
        onChange={(fewest) => onChange(everywhere(draft, (one) => (one.fewestPeople = fewest)))}
      />
      <NumberField
        label={say.most}
        value={exercise.mostPeople}
        most={mostPeople}
        onChange={(most) => onChange(everywhere(draft, (one) => (one.mostPeople = most)))}
      />
    </details>
  );
}

// While it is typed a hyphen may stand at the end.
function asTypedId(text: string): string {
  return /[\s-]$/.test(text) ? `${asId(text)}-` : asId(text);
}
