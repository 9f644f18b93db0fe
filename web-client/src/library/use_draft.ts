// The draft in the designer's hands: changed, kept on this device until it is saved, saved, dropped.

import { useState } from 'preact/hooks';
import { shelf } from '../live/shelf';
import { navigate } from '../navigate';
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
  const [unsaved, setUnsaved] = useState(unsavedAtFirst);
  const [saving, setSaving] = useState(false);
  const [said, setSaid] = useState('');
  const change = (next: Draft) => {
    setDraft(next);
    setUnsaved(true);
    keepDraft(shelf, id, next);
  };
  const save = async () => {
    if (saving) return;
    setSaving(true);
    const saved = await saveExercise(draft, facilitatorKey);
    setSaving(false);
    if (!saved.ok) return setSaid(saved.message);
    dropDraft(shelf, id);
    setDraft(saved.draft);
    setUnsaved(false);
    setSaid(savedWords(saved.version));
    const name = saved.draft.languages[0]?.id ?? id;
    if (name !== id) navigate(`/library/${name}`, 'replace'); // it was given another name before it was saved
  };
  return { draft, unsaved, saving, said, change, save };
}
