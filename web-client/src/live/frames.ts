// Bytes ↔ messages. An Answer's message is always exactly 128 bytes long, so that answering, changing and
// passing look alike on the wire (N9).

import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { AnswerSchema, ClientMessageSchema } from '../schema/holdspace/v1/client_pb';
import { ServerMessageSchema } from '../schema/holdspace/v1/server_pb';
import type { ServerMessage } from '../schema/holdspace/v1/server_pb';
import type { AnswerValue } from './answer_book';

export const answerBytes = 128;

const paddingTag = (15 << 3) | 2; // one byte, followed by one byte of length as long as that is under 128
const paddingHead = 2;

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
  return padded(bare);
}

export function padded(bare: Uint8Array): Uint8Array {
  const zeros = answerBytes - bare.length - paddingHead;
  if (zeros < 0) throw new RangeError(`an answer of ${bare.length} bytes does not fit ${answerBytes}`);
  const whole = new Uint8Array(answerBytes);
  whole.set(bare);
  whole.set([paddingTag, zeros], bare.length);
  return whole;
}

function onTheWire(value: AnswerValue): NonNullable<MessageInitShape<typeof AnswerSchema>['value']> {
  switch (value.kind) {
    case 'pass':
      return { case: 'pass', value: {} };
    case 'rating':
      return { case: 'rating', value: value.rating };
    case 'choices':
      return { case: 'choices', value: { options: [...value.options] } };
    case 'done':
      return { case: 'done', value: {} };
  }
}
