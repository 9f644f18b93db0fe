// The device's own voice (A11): reads a prompt when the person wants that; off at first, and the same text is
// always on the screen. Nothing is sent anywhere by this page.

import { signal } from '@preact/signals';
import { shelf } from '../live/shelf';

class Speech {
  readonly on = signal(shelf.get('speech') === 'on');

  get possible(): boolean {
    return typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
  }

  toggle(): void {
    this.on.value = !this.on.value;
    shelf.put('speech', this.on.value ? 'on' : 'off');
    if (!this.on.value) this.stop();
  }

  // `language`: BCP 47, of the text.
  say(text: string, language: string): void {
    if (!this.possible || text === '') return;
    this.stop();
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = language;
    spoken.rate = 0.9;
    speechSynthesis.speak(spoken);
  }

  stop(): void {
    if (this.possible) speechSynthesis.cancel();
  }
}

export const speech = new Speech();
