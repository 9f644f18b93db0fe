import { describe, expect, it } from 'vitest';
import { memoryShelf } from '../live/shelf';
import { Role } from '../schema/holdspace/v1/client_pb';
import { claimSettled, claimToken, invitedRole, makeSecret } from './invitation';
import { inviteLink, sessionAndToken } from './links';
import { tokenBytes } from './token_bytes';

const counting = () => {
  let made = 0;
  return (bytes: Uint8Array) => bytes.fill(++made);
};

describe('an invitation', () => {
  it('gives the server the hash of its secret, and the link the secret', async () => {
    const secret = await makeSecret();
    const bytes = tokenBytes(secret?.text ?? '');
    expect(bytes).toHaveLength(32);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes ?? [])));
    expect(secret?.sha256).toEqual(hash);
  });

  it('says when a page without encryption cannot make one', async () => {
    expect(await makeSecret({} as Crypto)).toBeNull();
  });

  it('is a link whose secret is never sent to a server by opening it', () => {
    const link = new URL(inviteLink('https://circle.example', 'S1', 'abc_-'));
    expect([link.pathname, link.search]).toEqual(['/', '']);
    expect(sessionAndToken(link.hash.slice('#invite='.length))).toEqual({
      sessionId: 'S1',
      token: 'abc_-',
    });
  });

  it('is claimed again with the same token after a reload in between', () => {
    const shelf = memoryShelf();
    const random = counting();
    const first = claimToken(shelf, 'secret', random);
    expect(claimToken(shelf, 'secret', random)).toBe(first);
    claimSettled(shelf, 'secret');
    expect(claimToken(shelf, 'secret', random)).not.toBe(first);
  });

  it('makes a facilitator, a supporter or an observer of a browser, and nothing else', () => {
    expect(
      [Role.FACILITATOR, Role.SUPPORTER, Role.OBSERVER, Role.DISPLAY, Role.PARTICIPANT].map(invitedRole),
    ).toEqual(['co-facilitator', 'supporter', 'observer', null, null]);
  });
});
