// What everybody reads before the first step (care S1). Nothing is sent and no seat is taken before "Come
// in".

import { useEffect, useRef, useState } from 'preact/hooks';
import { navigate } from '../navigate';
import { keepOwnTime, ownTimeIn } from '../participant/own_time';
import { OwnTimeChoice } from '../participant/own_time_choice';
import { Resources } from '../participant/resources';
import type { JoinPage } from '../schema/holdspace/v1/api_pb';
import { SessionPhase } from '../schema/holdspace/v1/view_pb';
import { bells } from '../ui/bells';
import { Foot } from '../ui/foot';
import { Key } from '../ui/key';
import { Announcer } from '../ui/announce';
import { Notice } from '../ui/notice';
import { QuickExit } from '../ui/quick_exit';
import { RunningHead } from '../ui/running_head';
import { words } from '../words/words';

export interface WelcomeProps {
  page: JoinPage;
  onComeIn: () => void;
}

const say = words.welcome;

export function Welcome({ page, onComeIn }: WelcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [time, setTime] = useState(() => ownTimeIn(page.sessionId));
  const over = page.phase === SessionPhase.ENDED;
  const shut = page.locked && !over; // who has a seat does not come by here
  useEffect(() => {
    document.title = say.document(page.exerciseTitle);
    heading.current?.focus(); // the person moved here
  }, [page]);
  return (
    <>
      {page.quickExit && <QuickExit />}
      <Announcer />
      <div class="leaf before">
        <RunningHead where={say.where} state={page.title} steps={page.stepCount} now={null} />
        <main class="page welcome">
          <h1 class="title" ref={heading} tabIndex={-1}>
            {page.exerciseTitle}
          </h1>
          <p class="aside">{say.steps(page.stepCount, words.clock.minutes(page.plannedMs))}</p>
          {page.exerciseSummary !== '' && <p class="aside">{page.exerciseSummary}</p>}
          <Before page={page} over={over} shut={shut} />
          <Parts page={page} />
          {page.seriesTitle !== '' && <p class="aside">{say.series(page.seriesTitle)}</p>}
          {page.resources.length > 0 ? (
            <Resources resources={page.resources} />
          ) : (
            <p class="aside">{say.noResources}</p>
          )}
          {!over && !shut && (
            <OwnTimeChoice
              time={time}
              onChoose={(chosen) => {
                keepOwnTime(page.sessionId, chosen);
                setTime(chosen);
              }}
            />
          )}
        </main>
        <div class="hand">
          {!over && !shut && (
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
    </>
  );
}

interface BeforeProps {
  page: JoinPage;
  over: boolean;
  shut: boolean;
}

function Before({ page, over, shut }: BeforeProps) {
  return (
    <>
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
      {shut && (
        <Notice head={say.locked.head} quiet>
          <p>{say.locked.text}</p>
        </Notice>
      )}
    </>
  );
}

// What will happen, that passing and leaving are fine, what is kept and what this is not.
function Parts({ page }: { page: JoinPage }) {
  return (
    <dl>
      {say.parts(page.threshold).map(({ head, text }) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {page.quickExit && (
        <div>
          <dt>{say.quickExit.head}</dt>
          <dd>{say.quickExit.text}</dd>
        </div>
      )}
    </dl>
  );
}

function tryBell(): void {
  bells.arm();
  bells.ring(1);
}
