// The stage before the first step: how people come in, and what opens the big screen.

import { useState } from 'preact/hooks';
import { displayLink, joinLink, spacedCode } from '../controller/links';
import { QrCode } from '../ui/qr_code';
import { Key } from '../ui/key';
import { words } from '../words/words';
import type { ConsoleViews } from './console';

export function LobbyStage({ mine, exercise, facilitator }: ConsoleViews) {
  const say = words.facilitator;
  const join = joinLink(location.origin, facilitator.joinCode);
  return (
    <main class="stage" tabIndex={0}>
      <div>
        <h1>{say.stage.lobby}</h1>
        <p class="stage-text">{say.stage.lobbyText}</p>
      </div>
      <div class="door">
        <QrCode text={join} label={say.lobby.qr} />
        <div class="door-links">
          <p class="door-code">{spacedCode(facilitator.joinCode)}</p>
          <LinkToCopy label={say.lobby.join} link={join} />
          <LinkToCopy
            label={say.lobby.display}
            link={displayLink(location.origin, mine.sessionId, mine.displayToken)}
          />
        </div>
        <p class="stage-text">{exercise.summary}</p>
      </div>
    </main>
  );
}

// A field one can select from by hand, with a key that copies where the browser allows it.
function LinkToCopy({ label, link }: { label: string; link: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="link">
      <label>
        <span class="label">{label}</span>
        <input
          class="write"
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <Key onPress={copy}>
        {copied ? words.facilitator.lobby.copied : words.facilitator.lobby.copy}
        <span class="visually-hidden">: {label}</span>
      </Key>
    </div>
  );
}
