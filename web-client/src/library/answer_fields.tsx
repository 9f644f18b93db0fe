// What people may answer in a step: its kind, and that kind's own fields.

import { teamWords } from '../words/team_words';
import { answerKinds, freshAnswer } from './answer_kinds';
import type { AnswerKind } from './answer_kinds';
import { CheckInFields } from './check_in_fields';
import { ChoiceField, LinesField, TickField } from './fields';
import { PracticeFields } from './practice_fields';
import { PullFields, RatingFields } from './rating_fields';
import type { StepEditing } from './step_fields';

export function AnswerFields(editing: StepEditing) {
  const say = teamWords.designer.step;
  const kind: AnswerKind = editing.step.answer.case ?? 'guidance';
  return (
    <>
      <ChoiceField
        label={say.kind}
        value={kind}
        choices={answerKinds.map((one) => ({ value: one, name: say.kinds[one] }))}
        onChange={(chosen) => editing.inAll((step) => (step.answer = freshAnswer(chosen)))}
      />
      <KindFields {...editing} />
    </>
  );
}

function KindFields(editing: StepEditing) {
  const { answer } = editing.step;
  switch (answer.case) {
    case 'intensityRating':
      return <RatingFields {...editing} rating={answer.value} />;
    case 'twoPullRating':
      return <PullFields {...editing} pulls={answer.value} />;
    case 'checkIn':
      return <CheckInFields {...editing} checkIn={answer.value} />;
    case 'reflection':
      return <ReflectionFields {...editing} />;
    case 'practiceRound':
      return <PracticeFields {...editing} round={answer.value} />;
    case 'guidance':
    case 'readiness':
    case 'break':
    case undefined:
      return null;
  }
}

function ReflectionFields({ step, inWords, inAll }: StepEditing) {
  const say = teamWords.designer.reflection;
  if (step.answer.case !== 'reflection') return null;
  const { questions, offersShare } = step.answer.value;
  return (
    <>
      <LinesField
        label={say.questions}
        value={questions}
        onChange={(lines) =>
          inWords((one) => {
            if (one.answer.case === 'reflection') one.answer.value.questions = [...lines];
          })
        }
      />
      <TickField
        label={say.share}
        value={offersShare}
        onChange={(on) =>
          inAll((one) => {
            if (one.answer.case === 'reflection') one.answer.value.offersShare = on;
          })
        }
      />
    </>
  );
}
