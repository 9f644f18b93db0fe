// What can be done with the chosen step: moved, doubled, removed (and brought back), and one added after it.

import { useState } from 'preact/hooks';
import { announce } from '../ui/announce';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { teamWords } from '../words/team_words';
import type { Draft } from './draft';
import { mostSteps, withoutStep, withStep, withStepTwice } from './draft_steps';
import type { StepListProps } from './step_list';

interface StepToolsProps extends StepListProps {
  onMove: (from: number, to: number) => void;
}

interface Removed {
  title: string;
  before: Draft;
  after: Draft;
}

export function StepTools({ draft, language, selected, onSelect, onChange, onMove }: StepToolsProps) {
  const say = teamWords.designer.steps;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const steps = draft.languages[language]?.steps ?? [];
  const title = steps[selected]?.title ?? '';
  const add = () => {
    onChange(withStep(draft, steps.length === 0 ? -1 : selected, say.newTitle));
    onSelect(steps.length === 0 ? 0 : selected + 1);
  };
  const remove = () => {
    const after = withoutStep(draft, selected);
    onChange(after);
    onSelect(Math.max(0, selected - 1));
    setRemoved({ title, before: draft, after });
    announce(say.removed(title));
  };
  const undone = removed !== null && removed.after === draft ? removed : null;
  return (
    <div class="step-tools" role="group" aria-label={say.what(title)}>
      {steps.length === 0 ? null : (
        <>
          <Key onPress={() => onMove(selected, selected - 1)}>{say.up}</Key>
          <Key onPress={() => onMove(selected, selected + 1)}>{say.down}</Key>
          <Key onPress={remove}>{say.remove}</Key>
        </>
      )}
      {steps.length >= mostSteps ? (
        <p class="note">{say.most}</p>
      ) : (
        <>
          {steps.length === 0 ? null : (
            <Key onPress={() => onChange(withStepTwice(draft, selected))}>{say.twice}</Key>
          )}
          <Key onPress={add}>{steps.length === 0 ? say.addFirst : say.add}</Key>
        </>
      )}
      {undone === null ? null : (
        <Notice head={say.removed(undone.title)}>
          <Key onPress={() => onChange(undone.before)}>{say.undo}</Key>
        </Notice>
      )}
    </div>
  );
}
