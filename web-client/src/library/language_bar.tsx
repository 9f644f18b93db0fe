// Which language's texts are on the page, and the way to add one.

import { useState } from 'preact/hooks';
import { Key } from '../ui/key';
import { languageName } from '../ui/language_name';
import { teamWords } from '../words/team_words';
import { withLanguage, withoutLanguage } from './draft';
import type { Draft } from './draft';
import { TextField } from './fields';

interface LanguageBarProps {
  draft: Draft;
  at: number;
  came: boolean;
  onChoose: (language: number) => void;
  onChange: (next: Draft) => void;
}

export function LanguageBar({ draft, at, came, onChoose, onChange }: LanguageBarProps) {
  const say = teamWords.designer.languages;
  const present = draft.languages[at]?.language ?? '';
  return (
    <section class="language-bar" aria-label={say.title}>
      <div role="group" aria-label={say.title}>
        {draft.languages.map((one, index) => (
          <Key key={one.language} pressed={index === at} onPress={() => onChoose(index)}>
            {languageName(one.language)}
          </Key>
        ))}
      </div>
      {came ? null : (
        <details>
          <summary>{say.add}</summary>
          <AddLanguage
            draft={draft}
            onAdd={(code) => {
              onChange(withLanguage(draft, code));
              onChoose(draft.languages.length);
            }}
          />
          {draft.languages.length < 2 ? null : (
            <Key
              look="quiet"
              onPress={() => {
                onChange(withoutLanguage(draft, at));
                onChoose(0);
              }}
            >
              {say.remove(languageName(present))}
            </Key>
          )}
        </details>
      )}
    </section>
  );
}

function AddLanguage({ draft, onAdd }: { draft: Draft; onAdd: (code: string) => void }) {
  const say = teamWords.designer.languages;
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const add = () => {
    const typed = code.trim();
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(typed)) setProblem(say.bad);
    else if (draft.languages.some((one) => one.language === typed)) setProblem(say.there);
    else {
      setProblem('');
      setCode('');
      onAdd(typed);
    }
  };
  return (
    <>
      <p class="note">{say.note}</p>
      <TextField label={say.code} value={code} onChange={setCode} />
      <p role="alert">{problem}</p>
      <Key onPress={add}>{say.add}</Key>
    </>
  );
}
