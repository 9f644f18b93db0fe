// Keeps the screen from going dark while a person takes part (A9): asked for on a tap, asked for again when
// they come back to the page. Where the device has no such thing, or refuses, nothing breaks and the page
// says so.

import { signal } from '@preact/signals';

export type Awake = 'off' | 'on' | 'refused' | 'missing';

class WakeLock {
  readonly state = signal<Awake>('off');
  private lock: WakeLockSentinel | null = null;
  private wanted = false;
  private asking = false;

  // To be called from a tap or a key.
  ask(): void {
    if (!this.wanted) document.addEventListener('visibilitychange', this.again);
    this.wanted = true;
    void this.request();
  }

  release(): void {
    this.wanted = false;
    document.removeEventListener('visibilitychange', this.again);
    void this.lock?.release();
    this.lock = null;
    this.state.value = 'off';
  }

  private readonly again = () => {
    if (this.wanted && document.visibilityState === 'visible') void this.request();
  };

  private async request(): Promise<void> {
    const device = (navigator as { wakeLock?: WakeLockDevice }).wakeLock;
    if (device === undefined) return void (this.state.value = 'missing');
    if (this.lock !== null || this.asking) return;
    this.asking = true;
    try {
      const lock = await device.request('screen');
      this.lock = lock;
      this.state.value = 'on';
      lock.addEventListener('release', () => {
        if (this.lock === lock) this.lock = null;
        if (this.wanted) this.state.value = 'refused';
      });
      if (!this.wanted) this.release();
    } catch {
      this.state.value = 'refused';
    } finally {
      this.asking = false;
    }
  }
}

interface WakeLockDevice {
  request(kind: 'screen'): Promise<WakeLockSentinel>;
}

export const wakeLock = new WakeLock();
