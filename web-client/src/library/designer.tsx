// The designer: about the exercise, its steps with the line that goes in and comes back, one step's fields,
// and the step as participants and the display see it. What came with Holdspace is looked at only.

import { useState } from 'preact/hooks';
import { StepPreview } from '../controller/step_preview';
import { Notice } from '../ui/notice';
import { Announcer } from '../ui/announce';
import { teamWords } from '../words/team_words';
import { AboutFields } from './about_fields';
import { DesignerHead } from './designer_head';
import { EndOfDesigner } from './end_of_designer';
import { FaultList } from './fault_list';
import { stepOf } from './fault_place';
import { LanguageBar } from './language_bar';
import { StepFields } from './step_fields';
import { StepList } from './step_list';
import { useCheck } from './use_check';
import type { Check } from './use_check';
import { useDraft } from './use_draft';
import { WallPreview } from './wall_preview';
import type { Draft } from './draft';

export interface DesignerProps {
  id: string;
  first: Draft;
  came: boolean;
  unsaved: boolean;
  facilitatorKey: string;
}

export function Designer({ id, first, came, unsaved, facilitatorKey }: DesignerProps) {
  const say = teamWords.designer;
  const drafting = useDraft(id, first, unsaved, facilitatorKey, say.saved);
  const { draft, change } = drafting;
  const check = useCheck(draft, facilitatorKey);
  const [selected, setSelected] = useState(0);
  const [language, setLanguage] = useState(0);
  const at = Math.min(language, draft.languages.length - 1);
  const exercise = draft.languages[at];
  if (exercise === undefined) return <p class="aside">{say.missing.text}</p>;
  const count = exercise.steps.length;
  const index = Math.max(0, Math.min(selected, count - 1));
  const step = exercise.steps[index];
  const faults = check.is === 'there' ? check.report.faults : [];
  const go = (toStep: number, code: string) => {
    setSelected(toStep);
    const found = draft.languages.findIndex((one) => one.language === code);
    if (found >= 0) setLanguage(found);
  };
  return (
    <div class="designer">
      <Announcer />
      <DesignerHead drafting={drafting} exercise={exercise} check={check} came={came} />
      <LanguageBar draft={draft} at={at} came={came} onChoose={setLanguage} onChange={change} />
      <div class="designer-columns">
        <div>
          <fieldset class="bare" disabled={came}>
            <AboutFields draft={draft} language={at} onChange={change} />
          </fieldset>
          <StepList
            draft={draft}
            language={at}
            selected={index}
            came={came}
            faulty={new Set(faults.map((fault) => stepOf(fault.field)))}
            onSelect={setSelected}
            onChange={change}
          />
        </div>
        {step === undefined ? null : (
          <fieldset class="bare step-editor" disabled={came}>
            <StepFields draft={draft} language={at} index={index} onChange={change} />
          </fieldset>
        )}
        <div class="previews">
          {came ? null : <Faults check={check} onGo={go} />}
          {step === undefined ? null : (
            <>
              <StepPreview step={step} index={index} count={count} />
              <WallPreview step={step} index={index} count={count} />
            </>
          )}
        </div>
      </div>
      <EndOfDesigner drafting={drafting} language={at} came={came} facilitatorKey={facilitatorKey} />
    </div>
  );
}

function Faults({ check, onGo }: { check: Check; onGo: (step: number, language: string) => void }) {
  const say = teamWords.designer.check;
  switch (check.is) {
    case 'checking':
      return <p class="note">{say.checking}</p>;
    case 'away':
      return <Notice head={say.away} quiet />;
    case 'there': {
      const { faults } = check.report;
      return (
        <section class="check" aria-labelledby="check-title">
          <div role="status">
            <h2 id="check-title" class="label">
              {faults.length === 0 ? say.fine : say.faults(faults.length)}
            </h2>
          </div>
          <FaultList faults={faults} onGo={onGo} />
        </section>
      );
    }
  }
}
