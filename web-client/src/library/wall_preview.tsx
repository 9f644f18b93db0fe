// A step as the display shows it, small. Drawn from the exercise alone.
import '../display/display.css';
import '../display/display_more.css';
import { RunLine } from '../display/run_line';
import { asideOf, WallText } from '../display/wall_text';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';

export function WallPreview({ step, index, count }: { step: Step; index: number; count: number }) {
  return (
    <section class="wall-seen" aria-labelledby="wall-title">
      <h2 id="wall-title" class="label">
        {teamWords.designer.preview.wall}
      </h2>
      <div class="wall wall-prompt" inert>
        <RunLine run={{ step: index, quick: false }} step={step} count={count} />
        <WallText step={step} />
        <div class="wall-foot">
          <p class="wall-base">{asideOf(step)}</p>
        </div>
      </div>
    </section>
  );
}
