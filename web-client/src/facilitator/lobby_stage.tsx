// The stage before the first step: how people come in, and what opens the big screen.

import { displayLink, joinLink, spacedCode } from '../controller/links';
import { QrCode } from '../ui/qr_code';
import { teamWords } from '../words/team_words';
import type { ConsoleViews } from './console';
import { LinkToCopy } from './link_to_copy';

export function LobbyStage({ mine, exercise, facilitator }: ConsoleViews) {
  const say = teamWords.facilitator;
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
          {mine.displayToken === '' ? null : (
            <LinkToCopy
              label={say.lobby.display}
              link={displayLink(location.origin, mine.sessionId, mine.displayToken)}
            />
          )}
        </div>
        <p class="stage-text">{exercise.summary}</p>
      </div>
    </main>
  );
}
