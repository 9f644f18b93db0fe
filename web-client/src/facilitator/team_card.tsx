// Who helps to hold the session: the list, with who has come, and the way to invite one more.

import { useState } from 'preact/hooks';
import { Role } from '../schema/holdspace/v1/client_pb';
import type { TeamMember } from '../schema/holdspace/v1/view_pb';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { CardFrame } from './card_frame';
import type { CardProps } from './console_cards';
import { InviteForm } from './invite_form';

export function TeamCard({ session, facilitator, shared, presses, onClose }: CardProps) {
  const say = teamWords.facilitatorCards.team;
  const revoke = (teamMember: number) => presses.press({ case: 'revoke', value: { teamMember } });
  return (
    <CardFrame title={say.title} onClose={onClose}>
      <ul class="team">
        {facilitator.team
          .filter((member) => member.role !== Role.DISPLAY)
          .map((member) => (
            <Member key={member.id} member={member} onRevoke={revoke} />
          ))}
      </ul>
      <p role="alert">{presses.refused.value}</p>
      <InviteForm session={session} run={shared.current?.run ?? 0} />
      <p class="card-keys">
        <Key onPress={onClose}>{teamWords.facilitatorCards.close}</Key>
      </p>
    </CardFrame>
  );
}

// Asks once more before it withdraws: the person's page closes at once.
function Member({ member, onRevoke }: { member: TeamMember; onRevoke: (id: number) => void }) {
  const say = teamWords.facilitatorCards.team;
  const [asked, setAsked] = useState(false);
  const role = member.madeSession ? say.maker : say.role(member.role);
  const name = member.label === '' ? role : member.label;
  const state = member.arrived ? say.arrived : say.invited;
  return (
    <li>
      <span>
        <b dir="auto">{name}</b>
        <small>
          {[member.label === '' ? '' : role, member.madeSession ? say.made : state]
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </span>
      {member.madeSession ? null : (
        <span class="member-keys">
          {asked ? (
            <Key onPress={() => onRevoke(member.id)}>
              {say.sure} <span class="visually-hidden">{say.revokeWhat(name)}</span>
            </Key>
          ) : null}
          <Key look="quiet" onPress={() => setAsked(!asked)}>
            {asked ? say.keep : say.revoke} <span class="visually-hidden">{say.revokeWhat(name)}</span>
          </Key>
        </span>
      )}
    </li>
  );
}
