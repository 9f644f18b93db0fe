// Bytes ↔ messages. An Answer's message is always exactly 128 bytes long and a Share's 1,536, so that
// answering, changing and passing, and shares long and short, look alike on the wire (N9).

import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { AnswerSchema, ClientMessageSchema, ShareSchema } from '../schema/holdspace/v1/client_pb';
import { ServerMessageSchema } from '../schema/holdspace/v1/server_pb';
import type { ServerMessage } from '../schema/holdspace/v1/server_pb';
import type { AnswerValue } from './answer_book';

export const answerBytes = 128;
export const shareBytes = 1_536;

const paddingTag = (15 << 3) | 2; // one byte, followed by the length

type ClientInit = NonNullable<MessageInitShape<typeof ClientMessageSchema>['message']>;

export function encode(message: ClientInit): Uint8Array {
  return toBinary(ClientMessageSchema, create(ClientMessageSchema, { message }));
}

export function decode(bytes: Uint8Array): ServerMessage {
  return fromBinary(ServerMessageSchema, bytes);
}

export function encodeAnswer(run: number, sequence: bigint, value: AnswerValue): Uint8Array {
  const bare = encode({
    case: 'answer',
    value: create(AnswerSchema, { run, sequence, value: onTheWire(value) }),
  });
  return padded(bare, answerBytes);
}

export function encodeShare(run: number, sequence: bigint, text: string): Uint8Array {
  return padded(encode({ case: 'share', value: create(ShareSchema, { run, sequence, text }) }), shareBytes);
}

// The length of the zeros is written in one byte up to 127, else in two.
export function padded(bare: Uint8Array, size: number): Uint8Array {
  const room = size - bare.length;
  const lengthBytes = room - 2 > 127 ? 2 : 1;
  const zeros = room - 1 - lengthBytes;
  if (zeros < 0) throw new RangeError(`a message of ${bare.length} bytes does not fit ${size}`);
  const whole = new Uint8Array(size);
  whole.set(bare);
  whole.set([paddingTag, ...(lengthBytes === 1 ? [zeros] : [(zeros & 127) | 128, zeros >> 7])], bare.length);
  return whole;
}

function onTheWire(value: AnswerValue): NonNullable<MessageInitShape<typeof AnswerSchema>['value']> {
  switch (value.kind) {
    case 'pass':
      return { case: 'pass', value: {} };
    case 'rating':
      return { case: 'rating', value: value.rating };
    case 'pair':
      return { case: 'pair', value: { before: value.before, after: value.after } };
    case 'two pulls':
      return { case: 'twoPull', value: { closeness: value.closeness, distance: value.distance } };
    case 'choices':
      return { case: 'choices', value: { options: [...value.options] } };
    case 'done':
      return { case: 'done', value: {} };
  }
}
