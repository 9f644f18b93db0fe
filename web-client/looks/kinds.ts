// One step of every kind and look, for looks only.

import { create } from '@bufbuild/protobuf';
import { Arc, CheckInLook, ExerciseSchema } from '../src/schema/holdspace/v1/exercise_pb';

const pacing = { plannedMs: 240_000, how: { case: 'timed' as const, value: {} } };
const named = (ids: string) => ids.split(' ').map((id) => ({ id, text: id.replace(/-/g, ' ') }));
const tension = { scaleId: 'tension', wordsAt0: 'no tension at all', wordsAt10: 'the strongest I know' };

export const kinds = create(ExerciseSchema, {
  id: 'kinds',
  version: 1,
  language: 'en',
  title: 'Every kind of step',
  summary: 'To look at.',
  steps: [
    {
      id: 'before',
      title: 'A mild moment',
      prompt: { text: 'How strong is the tension, right now?' },
      pacing,
      arc: Arc.OPENING,
      answer: { case: 'intensityRating', value: tension },
    },
    {
      id: 'after',
      title: 'And now',
      prompt: { text: 'How strong is the tension, right now?' },
      pacing,
      answer: { case: 'intensityRating', value: { ...tension, pairedWith: 'before' } },
    },
    {
      id: 'pulls',
      title: 'Two voices',
      prompt: { text: 'One voice reaches out. One pulls away. How strong is each, right now?' },
      pacing,
      answer: {
        case: 'twoPullRating',
        value: {
          scaleId: 'pulls',
          closeness: { name: 'towards closeness', wordsAt0: 'not there', wordsAt10: 'very strong' },
          distance: { name: 'towards distance', wordsAt0: 'not there', wordsAt10: 'very strong' },
        },
      },
    },
    {
      id: 'body',
      title: 'Turn to the body',
      prompt: { text: 'Where is it tight, heavy or restless?' },
      pacing,
      answer: {
        case: 'checkIn',
        value: {
          look: CheckInLook.BODY_MAP,
          mostChoices: 24,
          options: named(
            'head face jaw throat chest stomach belly pelvis arms hands thighs legs feet ' +
              'neck shoulders upper-back lower-back hips everywhere nowhere another-place',
          ),
        },
      },
    },
    {
      id: 'feelings',
      title: 'Feelings',
      prompt: { text: 'Which feelings are here?', more: ['More than one may be true.'] },
      pacing,
      answer: {
        case: 'checkIn',
        value: {
          look: CheckInLook.FEELINGS,
          mostChoices: 3,
          options: named('calm curious tender sad afraid angry ashamed lonely hopeful tired restless numb'),
          liveInBatches: true,
        },
      },
    },
    {
      id: 'qualities',
      title: 'Qualities',
      prompt: { text: 'Which qualities are near?' },
      pacing,
      answer: {
        case: 'checkIn',
        value: {
          look: CheckInLook.QUALITIES,
          mostChoices: 8,
          options: named('calm clarity curiosity compassion confidence courage creativity connection'),
        },
      },
    },
    {
      id: 'ready',
      title: 'Ready',
      prompt: { text: 'Take the time you need. Say when you are ready.' },
      pacing,
      answer: { case: 'readiness', value: {} },
    },
    {
      id: 'reflection',
      title: 'A line',
      prompt: { text: 'What would help you feel safe?' },
      pacing,
      reframingHelper: true,
      answer: { case: 'reflection', value: { offersShare: true } },
    },
    {
      id: 'practice',
      title: 'Round one',
      prompt: { text: 'Twenty minutes, in threes.' },
      pacing,
      answer: {
        case: 'practiceRound',
        value: {
          rotation: 0,
          roles: [
            {
              id: 'therapist',
              title: 'Therapist',
              card: ['Be beside, not ahead.', 'Ask the part, and wait.'],
            },
            {
              id: 'client',
              title: 'Client',
              card: ['Bring something around 3 or 4.', 'You can stop at any time.'],
            },
            { id: 'observer', title: 'Observer', card: ['Watch, and say nothing.'] },
          ],
        },
      },
    },
  ],
  quickSteps: [
    {
      id: 'quick-rating',
      title: 'A quick number',
      prompt: { text: 'How strong is it, right now?' },
      pacing,
      answer: { case: 'intensityRating', value: tension },
    },
  ],
});
