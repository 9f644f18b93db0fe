import type { Milestone, TimeWords } from '../../ui/ring';
import type { Catalogue } from '../words';

export const clock: Catalogue['clock'] = {
  left(time: TimeWords): string {
    switch (time.kind) {
      case 'over':
        return 'Die Zeit ist um';
      case 'moments':
        return 'Noch ein paar Sekunden';
      case 'seconds':
        return `Noch etwa ${time.seconds} Sekunden`;
      case 'minutes':
        return time.minutes === 1 ? 'Noch etwa 1 Minute' : `Noch etwa ${time.minutes} Minuten`;
    }
  },
  milestone(at: Milestone): string {
    switch (at) {
      case 'half':
        return 'Die Hälfte der Zeit ist um.';
      case 'minute':
        return 'Noch eine Minute.';
      case 'tenSeconds':
        return 'Noch zehn Sekunden.';
      case 'end':
        return 'Die Zeit ist um.';
    }
  },
  minutes(ms: number): string {
    const minutes = Math.max(1, Math.round(ms / 60_000));
    return minutes === 1 ? 'etwa 1 Minute' : `etwa ${minutes} Minuten`;
  },
};
