// Eyes closed (A10): a dark screen, one tap in and one out. The bells are planned already and ring by
// themselves; what they say stands here too, for who looks.

import { useEffect, useRef } from 'preact/hooks';
import type { LiveSession } from '../live/live_session';
import type { RunView } from '../schema/holdspace/v1/view_pb';
import { bells } from '../ui/bells';
import { QuickExitKey } from '../ui/quick_exit';
import { filled, timeWords } from '../ui/ring';
import { useTimeLeft } from '../ui/use_time_left';
import { wakeLock } from '../ui/wake_lock';
import { words } from '../words/words';
import './night.css';

const say = words.participant.night;
const radius = 95;
const around = 2 * Math.PI * radius;

export interface NightProps {
  session: LiveSession;
  run: RunView | undefined;
  plannedMs: number;
  news: string; // where the group is
  onOpen: () => void;
  onGround: () => void;
  onSupport: () => void;
}

export function Night({ session, run, plannedMs, news, onOpen, onGround, onSupport }: NightProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const light = document.documentElement.dataset['light'];
    const element = dialog.current;
    document.documentElement.dataset['light'] = 'night';
    element?.showModal();
    open.current?.focus();
    wakeLock.ask();
    return () => {
      element?.close();
      if (light === undefined) delete document.documentElement.dataset['light'];
      else document.documentElement.dataset['light'] = light;
    };
  }, []);
  const strokes = bells.ringing.value;
  const bellWords = words.participant.bell;
  return (
    <dialog
      ref={dialog}
      class="night"
      aria-label={say.label}
      onCancel={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <QuickExitKey />
      <p class="night-head">
        <span>{news}</span>
        <span role="status">
          {strokes === null
            ? words.status[session.status.value]
            : strokes === 1
              ? bellWords.single
              : bellWords.closing}
        </span>
      </p>
      <Moon session={session} run={run} plannedMs={plannedMs} />
      <div class="night-hand">
        <button class="key wide" type="button" ref={open} onClick={onOpen}>
          {say.open}
        </button>
        <p class="night-foot">
          <button type="button" onClick={onGround}>
            {words.foot.ground}
          </button>
          <button type="button" onClick={onSupport}>
            {words.foot.support}
          </button>
          <button type="button" onClick={() => ringOnce()}>
            {say.ringOnce}
          </button>
        </p>
      </div>
    </dialog>
  );
}

function Moon({ session, run, plannedMs }: Pick<NightProps, 'session' | 'run' | 'plannedMs'>) {
  const left = useTimeLeft(session, run);
  const closing = run === undefined || run.deadlineMs === 0n;
  return (
    <div class="night-middle">
      <div class="moon">
        <svg viewBox="0 0 200 200" aria-hidden="true">
          <circle class="ring-all" cx="100" cy="100" r={radius} stroke-width="2.5" />
          {left !== null && (
            <circle
              class="ring-left"
              cx="100"
              cy="100"
              r={radius}
              stroke-width="5"
              stroke-dasharray={`${(around * filled(left, plannedMs)).toFixed(1)} ${around.toFixed(1)}`}
              transform="rotate(-90 100 100)"
            />
          )}
        </svg>
        <p class="serif">{closing ? say.noEnd : say.bellCalls}</p>
      </div>
      {left !== null && <p>{words.clock.left(timeWords(left))}</p>}
      <ul class="night-facts">
        <li>{bells.on.value ? say.bellOn : say.bellOff}</li>
        <li>{say.screen[wakeLock.state.value]}</li>
        <li>{say.iphone}</li>
      </ul>
    </div>
  );
}

function ringOnce(): void {
  bells.arm();
  bells.ring(1);
}
