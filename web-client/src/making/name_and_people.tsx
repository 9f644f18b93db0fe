// What the session is called and for how many it is.

import { teamWords } from '../words/team_words';

interface NameAndPeopleProps {
  title: string;
  people: string;
  hint: string;
  onChange: (part: { title?: string; people?: string }) => void;
}

export function NameAndPeople({ title, people, hint, onChange }: NameAndPeopleProps) {
  const say = teamWords.making;
  return (
    <>
      <div class="field">
        <label for="session-title">{say.name.label}</label>
        <p class="note" id="session-title-note">
          {say.name.note}
        </p>
        <input
          id="session-title"
          class="write"
          type="text"
          placeholder={hint}
          aria-describedby="session-title-note"
          value={title}
          onInput={(event) => onChange({ title: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="session-people">{say.people.label}</label>
        <input
          id="session-people"
          class="write short"
          type="text"
          inputMode="numeric"
          value={people}
          onInput={(event) => onChange({ people: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
