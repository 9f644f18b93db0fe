// The line beside the steps of a draft: how far in each leads. Ornament to the list.
import '../facilitator/console_score.css';
import { depthOf, linePath } from '../facilitator/score_layout';
import { ScoreStaff } from '../facilitator/score_staff';
import type { Step } from '../schema/holdspace/v1/exercise_pb';

export const stepRowPx = 60;

export function StepLine({ steps, at }: { steps: readonly Step[]; at: number }) {
  const rows = steps.map((step, index) => ({
    top: index * stepRowPx,
    height: stepRowPx,
    x: depthOf(step.arc),
    y: (index + 0.5) * stepRowPx,
  }));
  const layout = { height: steps.length * stepRowPx, rows };
  if (linePath(layout, 0, steps.length - 1) === '') return null;
  return (
    <ScoreStaff
      layout={layout}
      states={steps.map((_, index) => (index === at ? 'now' : 'ahead'))}
      at={-1}
    />
  );
}
