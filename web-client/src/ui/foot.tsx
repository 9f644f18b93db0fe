// The foot of a participant's page: the ways out, always in the same places.

import { words } from '../words/words';

export interface FootKey {
  name: string;
  onPress: () => void;
  shortcut?: string;
}

export function Foot({ keys }: { keys: readonly FootKey[] }) {
  return (
    <nav class="foot" aria-label={words.foot.label}>
      {keys.map((key) => (
        <button key={key.name} type="button" onClick={key.onPress} aria-keyshortcuts={key.shortcut}>
          <span>{key.name}</span>
        </button>
      ))}
    </nav>
  );
}
