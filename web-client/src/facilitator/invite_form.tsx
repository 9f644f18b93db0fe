// Makes an invitation: the secret is made on this device and stands in the link alone; the server gets its
// hash. The link is shown once the server has taken the invitation.

import { useState } from 'preact/hooks';
import { makeSecret } from '../controller/invitation';
import { inviteLink } from '../controller/links';
import type { LiveSession } from '../live/live_session';
import { Role } from '../schema/holdspace/v1/client_pb';
import { Key } from '../ui/key';
import { QrCode } from '../ui/qr_code';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { LinkToCopy } from './link_to_copy';

const longestLabel = 40;

interface Made {
  link: string;
  role: Role;
  label: string;
}

export function InviteForm({ session, run }: { session: LiveSession; run: number }) {
  const say = teamWords.facilitatorCards.team;
  const [role, setRole] = useState<Role>(Role.FACILITATOR);
  const [label, setLabel] = useState('');
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState('');
  const invite = async () => {
    const name = label.trim();
    if ([...name].length > longestLabel) return setProblem(say.tooLong);
    const secret = await makeSecret();
    if (secret === null) return setProblem(say.insecure);
    const value = { role, label: name, secretSha256: secret.sha256 };
    const outcome = await session.send(run, { case: 'invite', value });
    if (!outcome.ok) return setProblem(words.rejection(outcome.code, outcome.values));
    setProblem('');
    setLabel('');
    setMade({ link: inviteLink(location.origin, session.sessionId, secret.text), role, label: name });
  };
  if (made !== null) return <MadeInvitation made={made} onAnother={() => setMade(null)} />;
  return (
    <form
      class="card-form invite"
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <h3 class="label">{say.invite}</h3>
      <fieldset class="roles">
        <legend class="visually-hidden">{say.as}</legend>
        {say.roles.map((one) => (
          <label key={one.role}>
            <input
              type="radio"
              name="invite-role"
              checked={one.role === role}
              onChange={() => setRole(one.role)}
            />
            <span>
              <b>{one.name}</b> <small>{one.note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="label" for="invite-label">
        {say.label}
      </label>
      <input
        id="invite-label"
        class="write"
        type="text"
        autocomplete="off"
        value={label}
        onInput={(event) => setLabel(event.currentTarget.value)}
      />
      <p role="alert">{problem}</p>
      <p>
        <Key submit>{say.make}</Key>
      </p>
    </form>
  );
}

function MadeInvitation({ made, onAnother }: { made: Made; onAnother: () => void }) {
  const say = teamWords.facilitatorCards.team;
  const name = [say.role(made.role), made.label].filter((part) => part !== '').join(', ');
  return (
    <section class="made-invitation" role="status">
      <QrCode text={made.link} label={say.qr} />
      <div>
        <LinkToCopy label={say.link(name)} link={made.link} />
        <p class="note">{say.once}</p>
        <Key look="quiet" onPress={onAnother}>
          {say.another}
        </Key>
      </div>
    </section>
  );
}
