import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { CreatedSessionSchema } from '../schema/holdspace/v1/api_pb';
import { keyInFragment } from './facilitator_key';
import { asMySession, dropSession, keepSession, mySession, mySessions } from './my_sessions';
import { peopleTyped, thresholdFor } from './threshold';

class Memory {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

const made = (sessionId: string, madeAt: number) =>
  asMySession(
    create(CreatedSessionSchema, {
      sessionId,
      joinCode: 'R7K2MF',
      controllerToken: new Uint8Array(32).fill(255),
      displayToken: new Uint8Array(32).fill(1),
    }),
    { title: 'Tuesday circle', rehearsal: false, madeAt },
  );

describe('making a session', () => {
  it('says the threshold the server will set', () => {
    expect([1, 7, 8, 24, 10_000].map(thresholdFor)).toEqual([3, 3, 5, 5, 5]);
  });

  it('understands only whole numbers of people within the limits', () => {
    const typed = ['12', ' 8 ', '0', '10001', '10000', '-3', '1.5', 'twelve', ''];
    expect(typed.map(peopleTyped)).toEqual([12, 8, null, null, 10_000, null, null, null, null]);
  });

  it('finds the key in the fragment of the printed link', () => {
    expect(keyInFragment('#key=abc_-9')).toBe('abc_-9');
    expect(keyInFragment('#key=')).toBeNull();
    expect(keyInFragment('')).toBeNull();
  });
});

describe('the sessions made in this browser', () => {
  it('are kept newest first, with tokens as text for a header', () => {
    const memory = new Memory();
    keepSession(memory, made('A', 1000));
    keepSession(memory, made('B', 2000));
    expect(mySessions(memory, 3000).map((one) => one.sessionId)).toEqual(['B', 'A']);
    expect(mySession(memory, 'A', 3000)?.controllerToken).toBe('_'.repeat(42) + '8');
  });

  it('are dropped when they are removed or too old to still exist', () => {
    const memory = new Memory();
    keepSession(memory, made('A', 0));
    keepSession(memory, made('B', 5 * 24 * 3_600_000));
    expect(mySessions(memory, 10 * 24 * 3_600_000).map((one) => one.sessionId)).toEqual(['B']);
    dropSession(memory, 'B', 0);
    expect(mySessions(memory, 0).map((one) => one.sessionId)).toEqual(['A']);
  });

  it('survive a storage that holds something else', () => {
    const memory = new Memory();
    memory.setItem('holdspace.my-sessions', '{"not": "a list"}');
    expect(mySessions(memory, 0)).toEqual([]);
    memory.setItem('holdspace.my-sessions', 'no json');
    expect(mySessions(memory, 0)).toEqual([]);
  });
});
