// Before the first step: the way in, as a square and as letters, and how many have taken it.

import { joinLink, spacedCode } from '../controller/links';
import { WindowLight } from '../ui/mark';
import { QrCode } from '../ui/qr_code';
import { teamWords } from '../words/team_words';
import { BaseLine } from './base_line';
import type { DisplayViews } from './display';

export function LobbyScreen({ session, exercise, shared }: DisplayViews) {
  const say = teamWords.display.lobby;
  const code = session.display.value?.joinCode ?? '';
  const [before, host, after] = say.how(location.host);
  return (
    <main class="wall wall-lobby">
      <WindowLight />
      <div class="wall-door">
        {shared.title === exercise.title ? null : <p class="wall-sub">{shared.title}</p>}
        <h1>{exercise.title}</h1>
        {shared.seriesTitle === '' ? null : <p class="wall-sub">{say.series(shared.seriesTitle)}</p>}
        <div class="wall-how">
          <p>
            {before}
            <b>{host}</b>
            {after}
          </p>
          <p class="wall-code">{spacedCode(code)}</p>
        </div>
      </div>
      {code === '' ? null : <QrCode text={joinLink(location.origin, code)} label={say.qr} />}
      <BaseLine session={session} shared={shared} end={say.threshold(shared.threshold)}>
        <b>{say.here(session.presence.value?.present ?? 0)}</b> {shared.locked ? say.locked : ''}
      </BaseLine>
    </main>
  );
}
