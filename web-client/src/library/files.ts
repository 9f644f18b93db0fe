// An exercise as files to share: protobuf JSON with all its languages, or protobuf text, a file a language as
// the library's own files are. Pure.

import { create, toJsonString } from '@bufbuild/protobuf';
import { ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import { ExerciseSchema } from '../schema/holdspace/v1/exercise_pb';
import type { Draft } from './draft';
import { toText } from './text_format';

export interface ExportedFile {
  name: string;
  type: string;
  content: string;
}

export function asJsonFile(draft: Draft): ExportedFile {
  const { languages } = draft;
  const content = toJsonString(ExerciseLanguagesSchema, create(ExerciseLanguagesSchema, { languages }), {
    prettySpaces: 2,
  });
  return { name: `${idOf(draft)}.json`, type: 'application/json', content };
}

export function asTextFile(draft: Draft, language: number): ExportedFile {
  const exercise = draft.languages[language] ?? create(ExerciseSchema);
  const head = '# proto-file: holdspace/v1/exercise.proto\n# proto-message: holdspace.v1.Exercise\n\n';
  return {
    name: `${idOf(draft)}.${exercise.language}.textproto`,
    type: 'text/plain',
    content: head + toText(ExerciseSchema, exercise),
  };
}

const idOf = (draft: Draft) => draft.languages[0]?.id || 'exercise';
