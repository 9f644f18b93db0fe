// One call of the JSON API: protobuf JSON in and out. A refusal comes back as a value with a sentence for a
// person, in their language where it has one; nothing is thrown. `status` is HTTP's, 0 where no answer came.
// `key`: what goes into Authorization, base64url text.

import { create, fromJson, toJson } from '@bufbuild/protobuf';
import type { DescMessage, JsonValue, MessageShape } from '@bufbuild/protobuf';
import { ApiErrorSchema } from '../schema/holdspace/v1/api_pb';
import { words } from '../words/words';

export type ApiAnswer<T> =
  { ok: true; value: T } | { ok: false; status: number; code: string; message: string };

export interface ApiCall<Body extends DescMessage> {
  path: string;
  key?: string;
  // POST unless `method` says otherwise; without a body GET.
  post?: { schema: Body; message: MessageShape<Body> };
  method?: 'PUT' | 'DELETE';
}

export async function callApi<Answer extends DescMessage, Body extends DescMessage>(
  schema: Answer,
  { path, key, post, method }: ApiCall<Body>,
): Promise<ApiAnswer<MessageShape<Answer>>> {
  const headers: Record<string, string> = {};
  if (key !== undefined) headers['Authorization'] = `Bearer ${key}`;
  if (post !== undefined) headers['Content-Type'] = 'application/json';
  const request: RequestInit = {
    headers,
    method: method ?? (post === undefined ? 'GET' : 'POST'),
    cache: 'no-store',
  };
  if (post !== undefined) request.body = JSON.stringify(toJson(post.schema, post.message));
  try {
    const response = await fetch(path, request);
    if (response.status === 204) return { ok: true, value: create(schema) };
    const json = (await response.json()) as JsonValue;
    if (response.ok) return { ok: true, value: fromJson(schema, json, { ignoreUnknownFields: true }) };
    const { status } = response;
    const error = fromJson(ApiErrorSchema, json, { ignoreUnknownFields: true });
    const message = words.refusal(error.code) ?? (error.message || words.common.serverSilent);
    return { ok: false, status, code: error.code, message };
  } catch {
    return { ok: false, status: 0, code: 'unreachable', message: words.common.serverSilent };
  }
}
