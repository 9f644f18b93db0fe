// The draft in the designer's hands: changed, kept on this device until it is saved, saved, dropped.

import { useState } from 'preact/hooks';
import { shelf } from '../live/shelf';
import type { Draft } from './draft';
import { dropDraft, keepDraft } from './kept_drafts';
import { saveExercise } from './saving';

export interface Drafting {
  draft: Draft;
  unsaved: boolean;
  saving: boolean;
  said: string; // what became of the last save
  change: (next: Draft) => void;
  save: () => Promise<void>;
}

export function useDraft(
  id: string,
  first: Draft,
  unsavedAtFirst: boolean,
  facilitatorKey: string,
  savedWords: (version: number) => string,
): Drafting {
  const [draft, setDraft] = useState(first);
  const [name, setName] = useState(id); // under which this device keeps it, and the address names it
  const [unsaved, setUnsaved] = useState(unsavedAtFirst);
  const [saving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  const change = (next: Draft) => {
    setDraft(next);
    setUnsaved(true);
    setSaid('');
    keepDraft(shelf, name, next);
  };
  const save = async () => {
    if (saving) return;
    setSaving(true);
    const saved = await saveExercise(draft, facilitatorKey);
    setSaving(false);
    if (!saved.ok) return setSaid(saved.message);
    dropDraft(shelf, name);
    setDraft(saved.draft);
    setUnsaved(false);
    setSaid(savedWords(saved.version));
    const named = saved.draft.languages[0]?.id ?? name;
    if (named === name) return;
    // It was given another name before it was saved. The page stays as it is, and says what became of it.
    history.replaceState(history.state, '', `/library/${named}`);
    setName(named);
  };
  return { draft, unsaved, saving, said, change, save };
}
