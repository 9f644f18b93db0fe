// What a step of each kind begins with when its kind is chosen. Pure.

import { create } from '@bufbuild/protobuf';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { StepSchema } from '../schema/holdspace/v1/exercise_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { teamWords } from '../words/team_words';

export type AnswerKind = NonNullable<Step['answer']['case']>;

export const answerKinds: readonly AnswerKind[] = [
  'guidance',
  'intensityRating',
  'checkIn',
  'twoPullRating',
  'reflection',
  'readiness',
  'practiceRound',
  'break',
];

export function freshAnswer(kind: AnswerKind): Step['answer'] {
  return create(StepSchema, { answer: begun(kind) }).answer;
}

type Begun = NonNullable<MessageInitShape<typeof StepSchema>['answer']>;

function begun(kind: AnswerKind): Begun {
  const say = teamWords.designer;
  switch (kind) {
    case 'guidance':
      return { case: kind, value: {} };
    case 'break':
      return { case: kind, value: {} };
    case 'readiness':
      return { case: kind, value: {} };
    case 'intensityRating':
      return { case: kind, value: { scaleId: 'intensity' } };
    case 'twoPullRating':
      return { case: kind, value: { scaleId: 'two-pulls', closeness: {}, distance: {} } };
    case 'checkIn': {
      const options = [1, 2].map((number) => ({ id: `choice-${number}`, text: '' }));
      return { case: kind, value: { options, mostChoices: 1 } };
    }
    case 'reflection':
      return { case: kind, value: { questions: [] } };
    case 'practiceRound': {
      const roles = say.practice.roles.map(({ title, card }, index) => ({
        id: `role-${index + 1}`,
        title,
        card: [card],
      }));
      return { case: kind, value: { roles } };
    }
  }
}
