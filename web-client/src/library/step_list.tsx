// The steps of a draft: chosen, dragged or moved by keys, with the line that goes in and comes back out.

import { useEffect, useRef, useState } from 'preact/hooks';
import { kindWords } from '../facilitator/kind_words';
import { lengthOf } from '../facilitator/score_times';
import { plannedMs } from '../facilitator/score_layout';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { announce } from '../ui/announce';
import { teamWords } from '../words/team_words';
import type { Draft } from './draft';
import { movedStep } from './draft_steps';
import { StepLine, stepRowPx } from './step_line';
import { StepTools } from './step_tools';

export interface StepListProps {
  draft: Draft;
  language: number;
  selected: number;
  came: boolean;
  faulty: ReadonlySet<number | null>;
  onSelect: (index: number) => void;
  onChange: (next: Draft) => void;
}

export function StepList(props: StepListProps) {
  const { draft, language, selected, came, faulty, onSelect, onChange } = props;
  const say = teamWords.designer.steps;
  const steps = draft.languages[language]?.steps ?? [];
  const [dragged, setDragged] = useState<number | null>(null);
  const focusAt = useRef<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (focusAt.current === null) return;
    list.current?.querySelectorAll('button')[focusAt.current]?.focus();
    focusAt.current = null;
  });
  const move = (from: number, to: number) => {
    if (came || to < 0 || to >= steps.length || from === to) return;
    onChange(movedStep(draft, from, to));
    onSelect(to);
    focusAt.current = to;
    announce(say.moved(steps[from]?.title ?? '', to + 1));
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (event.altKey) move(index, index + by);
    else list.current?.querySelectorAll('button')[index + by]?.focus();
  };
  return (
    <section class="step-list" aria-labelledby="steps-title">
      <h2 id="steps-title" class="label">
        {say.title}
      </h2>
      {came ? null : <p class="note">{say.hint}</p>}
      <div class="step-rows">
        <StepLine steps={steps} at={selected} />
        <ol ref={list}>
          {steps.map((step, index) => (
            <li
              key={step.id}
              class={dragged === index ? 'dragged' : ''}
              style={{ blockSize: `${stepRowPx}px` }}
              draggable={!came}
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, index);
                setDragged(null);
              }}
            >
              <button
                type="button"
                aria-current={index === selected ? 'step' : undefined}
                onClick={() => onSelect(index)}
                onKeyDown={(event) => onKey(event, index)}
              >
                <StepWords step={step} number={index + 1} faulty={faulty.has(index)} />
              </button>
            </li>
          ))}
        </ol>
      </div>
      {came ? null : <StepTools {...props} onMove={move} />}
    </section>
  );
}

function StepWords({ step, number, faulty }: { step: Step; number: number; faulty: boolean }) {
  const { amount, unit } = lengthOf(plannedMs(step));
  return (
    <>
      <b>
        {number}&ensp;{step.title}
      </b>
      <small>
        {kindWords(step)} · {amount} {teamWords.facilitator.score.unit[unit]}
        {faulty ? <em> · {teamWords.designer.steps.fault}</em> : null}
      </small>
    </>
  );
}
