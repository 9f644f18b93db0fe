// What everybody reads before the first step (care S1). Nothing is sent and no seat is taken before "Come
// in".

import { useEffect, useRef } from 'preact/hooks';
import { navigate } from '../navigate';
import type { JoinPage } from '../schema/holdspace/v1/api_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { bells } from '../ui/bells';
import { Foot } from '../ui/foot';
import { Key } from '../ui/key';
import { Notice } from '../ui/notice';
import { RunningHead } from '../ui/running_head';
import { words } from '../words/words';

export interface WelcomeProps {
  page: JoinPage;
  onComeIn: () => void;
}

const say = words.welcome;

export function Welcome({ page, onComeIn }: WelcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const over = page.phase === SessionPhase.ENDED;
  useEffect(() => {
    document.title = say.document(page.exerciseTitle);
    heading.current?.focus(); // the person moved here
  }, [page]);
  return (
    <div class="leaf before">
      <RunningHead where={say.where} state={page.title} steps={page.stepCount} now={null} />
      <main class="page welcome">
        <h1 class="title" ref={heading} tabIndex={-1}>
          {page.exerciseTitle}
        </h1>
        <p class="aside">{say.steps(page.stepCount, words.clock.minutes(page.plannedMs))}</p>
        {page.exerciseSummary !== '' && <p class="aside">{page.exerciseSummary}</p>}
        {page.rehearsal && (
          <Notice head={say.rehearsal.head} quiet>
            <p>{say.rehearsal.text}</p>
          </Notice>
        )}
        {over && (
          <Notice head={say.ended.head} quiet>
            <p>{say.ended.text}</p>
          </Notice>
        )}
        <dl>
          {say.parts(page.threshold).map(({ head, text }) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </main>
      <div class="hand">
        {!over && (
          <Key look="main" wide onPress={onComeIn}>
            {say.comeIn}
          </Key>
        )}
        <Foot
          keys={[
            { name: say.tryBell, onPress: tryBell },
            { name: say.notToday, onPress: () => navigate('/') },
          ]}
        />
      </div>
    </div>
  );
}

function tryBell(): void {
  bells.arm();
  bells.ring(1);
}
