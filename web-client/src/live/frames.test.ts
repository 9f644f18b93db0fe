import { fromBinary } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { ClientMessageSchema } from '../schema/holdspace/v1/client_pb';
import type { AnswerValue } from './answer_book';
import { encodeAnswer, encodeShare, padded } from './frames';

const all = Array.from({ length: 24 }, (_, i) => i);
const values: AnswerValue[] = [
  { kind: 'pass' },
  { kind: 'done' },
  ...Array.from({ length: 11 }, (_, rating): AnswerValue => ({ kind: 'rating', rating })),
  { kind: 'pair', before: 0, after: 10 },
  { kind: 'two pulls', closeness: 10, distance: 0 },
  ...all.map((count): AnswerValue => ({ kind: 'choices', options: all.slice(0, count) })),
  { kind: 'choices', options: all },
];
const runs = [1, 127, 128, 400, 2 ** 32 - 1];
const sequences = [1n, 127n, 128n, 16_384n, 2n ** 64n - 1n];

describe('an answer on the wire', () => {
  test.each(values.map((value) => [JSON.stringify(value), value] as const))(
    'is 128 bytes long: %s',
    (_, value) => {
      for (const run of runs) {
        for (const sequence of sequences) {
          const bytes = encodeAnswer(run, sequence, value);
          expect(bytes.length, `run ${run}, sequence ${sequence}`).toBe(128);
          const { message, padding } = fromBinary(ClientMessageSchema, bytes);
          if (message.case !== 'answer') throw new Error(`read back as ${message.case}`);
          expect([message.value.run, message.value.sequence]).toEqual([run, sequence]);
          expect(message.value.value.case).toBe(value.kind === 'two pulls' ? 'twoPull' : value.kind);
          expect(padding.every((byte) => byte === 0)).toBe(true);
        }
      }
    },
  );

  test('carries a rating of 0', () => {
    const { message } = fromBinary(ClientMessageSchema, encodeAnswer(1, 1n, { kind: 'rating', rating: 0 }));
    expect(message.value).toMatchObject({ value: { case: 'rating', value: 0 } });
  });

  test('is padded from every length that fits, and never cut', () => {
    for (let length = 0; length <= 126; ++length)
      expect(padded(new Uint8Array(length), 128).length).toBe(128);
    expect(() => padded(new Uint8Array(127), 128)).toThrow(/127 bytes/);
  });
});

// N9: neither that a line was taken back nor how long it is can be told from outside.
describe('a share on the wire', () => {
  test.each(['', 'x', 'A line.', 'ä'.repeat(280), '😶'.repeat(280)])('is 1,536 bytes long: %s', (text) => {
    const bytes = encodeShare(3, 9n, text);
    expect(bytes.length).toBe(1_536);
    const { message, padding } = fromBinary(ClientMessageSchema, bytes);
    expect(message).toMatchObject({ case: 'share', value: { run: 3, sequence: 9n, text } });
    expect(padding.every((byte) => byte === 0)).toBe(true);
  });
});
