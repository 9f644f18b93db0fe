// What a person can set on this device while a step is open: bell, voice, own time; and the way into the dark
// screen. Nothing of it is sent.

import { bells } from '../ui/bells';
import { Key } from '../ui/key';
import { speech } from '../ui/speech';
import { wakeLock } from '../ui/wake_lock';
import { words } from '../words/words';
import { OwnTimeChoice } from './own_time_choice';
import type { OwnTimes } from './use_own_time';

const say = words.participant.device;

export interface DeviceToolsProps {
  ownTime: OwnTimes;
  night: (() => void) | undefined; // absent where nobody closes their eyes
  spoken: { text: string; language: string } | undefined;
}

export function DeviceTools({ ownTime, night, spoken }: DeviceToolsProps) {
  return (
    <section class="device">
      {night !== undefined && (
        <Key look="quiet" onPress={night}>
          {say.closeEyes}
        </Key>
      )}
      <details>
        <summary>{say.summary}</summary>
        <p class="device-keys">
          <Key pressed={bells.on.value} onPress={() => bells.toggle()}>
            {bells.on.value ? words.foot.bellOn : words.foot.bellOff}
          </Key>
          {speech.possible && (
            <Key pressed={speech.on.value} onPress={() => speech.toggle()}>
              {speech.on.value ? say.speechOn : say.speechOff}
            </Key>
          )}
          {speech.possible && spoken !== undefined && (
            <Key onPress={() => speech.say(spoken.text, spoken.language)}>{say.sayIt}</Key>
          )}
        </p>
        <OwnTimeChoice time={ownTime.time} onChoose={ownTime.choose} />
        <p class="note">{say.awake[wakeLock.state.value]}</p>
        <p class="note">{say.only}</p>
      </details>
    </section>
  );
}
