import type { Milestone, TimeWords } from '../../ui/ring';

export const clock = {
  left(time: TimeWords): string {
    switch (time.kind) {
      case 'over':
        return 'Time is over';
      case 'moments':
        return 'A few seconds left';
      case 'seconds':
        return `About ${time.seconds} seconds left`;
      case 'minutes':
        return time.minutes === 1 ? 'About 1 minute left' : `About ${time.minutes} minutes left`;
    }
  },
  milestone(at: Milestone): string {
    switch (at) {
      case 'half':
        return 'Half of the time is over.';
      case 'minute':
        return 'One minute left.';
      case 'tenSeconds':
        return 'Ten seconds left.';
      case 'end':
        return 'Time is over.';
    }
  },
  minutes(ms: number): string {
    const minutes = Math.max(1, Math.round(ms / 60_000));
    return minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`;
  },
};
