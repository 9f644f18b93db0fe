// One struck bell, made in the browser: soft attack, long decay. Rung at once or ahead on the audio clock,
// so that it rings on time while the page sleeps or the network is gone. Each bell also has text, and
// vibration where there is one. It stays silent until a tap has armed it: browsers allow no sound before
// that.

import { signal } from '@preact/signals';
import { shelf } from '../live/shelf';

export type Strokes = 1 | 2; // opening and interval: one; closing: two, 2 s apart

interface Planned {
  strokes: Strokes;
  at: number; // performance.now() at which it rings
  voices: OscillatorNode[];
  timer: ReturnType<typeof setTimeout>;
}

const partials = [
  { ratio: 1, loudness: 1, seconds: 4.2 },
  { ratio: 2.01, loudness: 0.55, seconds: 3 },
  { ratio: 2.74, loudness: 0.3, seconds: 2.1 },
  { ratio: 4.1, loudness: 0.14, seconds: 1.2 },
  { ratio: 5.43, loudness: 0.07, seconds: 0.7 },
];
const pitch = 392; // Hz: the G above middle C
const loudness = 0.22;
const attackS = 0.012;
const betweenMs = 2_000;
const textMs = 6_000;
const sameMs = 150; // plans nearer than this are the same plan

export class Bells {
  // The person's switch; kept on the device.
  readonly on = signal(shelf.get('bell') !== 'off');
  // Said while it rings: how many strokes.
  readonly ringing = signal<Strokes | null>(null);
  private context: AudioContext | null = null;
  private readonly planned = new Map<string, Planned>();
  private sounding: OscillatorNode[] = [];
  private quiet: ReturnType<typeof setTimeout> | undefined;

  // To be called from a tap or a key.
  arm(): void {
    if (typeof AudioContext === 'undefined') return;
    if (this.context === null) {
      this.context = new AudioContext();
      for (const name of [...this.planned.keys()]) this.voice(name);
    }
    if (this.context.state === 'suspended') void this.context.resume();
  }

  toggle(): void {
    this.on.value = !this.on.value;
    shelf.put('bell', this.on.value ? 'on' : 'off');
    for (const name of this.planned.keys()) this.voice(name);
    if (this.on.value) return;
    for (const voice of this.sounding) voice.disconnect();
    this.sounding = [];
  }

  ring(strokes: Strokes): void {
    this.plan(`now ${performance.now()}`, 0, strokes);
  }

  // Rings in `inMs`; a plan of the same name is replaced.
  plan(name: string, inMs: number, strokes: Strokes): void {
    const at = performance.now() + inMs;
    const before = this.planned.get(name);
    if (before !== undefined && Math.abs(before.at - at) < sameMs && before.strokes === strokes) return;
    this.cancel(name);
    const timer = setTimeout(() => this.told(name, strokes), Math.max(0, inMs));
    this.planned.set(name, { strokes, at, voices: [], timer });
    this.voice(name);
  }

  cancel(name: string): void {
    const plan = this.planned.get(name);
    if (plan === undefined) return;
    clearTimeout(plan.timer);
    silence(plan);
    this.planned.delete(name);
  }

  private told(name: string, strokes: Strokes): void {
    this.sounding = this.planned.get(name)?.voices ?? []; // they ring on and end by themselves
    this.planned.delete(name);
    this.ringing.value = strokes;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => (this.ringing.value = null), textMs);
    // After a reload a browser refuses this until the page is touched again, and complains.
    const touched = (navigator.userActivation as UserActivation | undefined)?.hasBeenActive ?? true;
    if (touched && typeof navigator.vibrate === 'function')
      navigator.vibrate(strokes === 1 ? [250] : [250, betweenMs - 250, 250]);
  }

  private voice(name: string): void {
    const plan = this.planned.get(name);
    if (plan === undefined) return;
    silence(plan);
    if (!this.on.value || this.context === null) return;
    const delayS = Math.max(0, plan.at - performance.now()) / 1_000;
    for (let stroke = 0; stroke < plan.strokes; ++stroke) {
      plan.voices.push(
        ...struck(this.context, this.context.currentTime + delayS + (stroke * betweenMs) / 1_000),
      );
    }
  }
}

function silence(plan: Planned): void {
  for (const voice of plan.voices) voice.disconnect();
  plan.voices = [];
}

function struck(context: AudioContext, at: number): OscillatorNode[] {
  return partials.map(({ ratio, loudness: share, seconds }) => {
    const voice = context.createOscillator();
    const swell = context.createGain();
    voice.frequency.value = pitch * ratio;
    swell.gain.setValueAtTime(0.0001, at);
    swell.gain.exponentialRampToValueAtTime(loudness * share, at + attackS);
    swell.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
    voice.connect(swell).connect(context.destination);
    voice.start(at);
    voice.stop(at + seconds + 0.1);
    return voice;
  });
}

export const bells = new Bells();
