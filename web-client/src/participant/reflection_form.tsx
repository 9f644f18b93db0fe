// A reflection: ruled sheets, one a question. What is written is kept on this device as it is written, and
// never sent; a person may hand in one line of it as a share.

import { useState } from 'preact/hooks';
import type { Reflection } from '../schema/holdspace/v1/exercise_pb';
import { announce } from '../ui/announce';
import { Key } from '../ui/key';
import { words } from '../words/words';
import { draftOf, keepDraft } from './drafts';
import { ShareBox } from './share_box';
import type { Writing } from './step_form';

export interface ReflectionFormProps extends Writing {
  reflection: Reflection;
}

const say = words.participant.sheet;

export function ReflectionForm({ sessionId, place, reflection, share }: ReflectionFormProps) {
  const questions = reflection.questions.length === 0 ? [''] : reflection.questions;
  const [texts, setTexts] = useState<readonly string[]>(() => draftOf(sessionId, place).texts);
  const write = (i: number, text: string) => {
    const next = questions.map((_, j) => (j === i ? text : (texts[j] ?? '')));
    setTexts(next);
    keepDraft(sessionId, place, { texts: next, putAway: false });
  };
  return (
    <div class="sheets">
      {questions.map((question, i) => (
        <div class="field" key={question}>
          <label for={`sheet-${i}`} class={question === '' ? 'visually-hidden' : 'question'}>
            {question === '' ? say.label : question}
          </label>
          <textarea
            class="write lined"
            id={`sheet-${i}`}
            rows={questions.length === 1 ? 7 : 4}
            value={texts[i] ?? ''}
            aria-describedby={`kept-${i}`}
            onInput={(event) => write(i, event.currentTarget.value)}
          />
          <p class="kept">
            <span id={`kept-${i}`}>{say.kept}</span>
            {(texts[i] ?? '') !== '' && (
              <Key
                look="quiet"
                onPress={() => {
                  write(i, '');
                  announce(say.wiped);
                }}
              >
                {say.wipe}
              </Key>
            )}
          </p>
        </div>
      ))}
      {share !== undefined && reflection.offersShare && <ShareBox {...share} texts={texts} />}
    </div>
  );
}
