// An exercise for looks: one step of each kind, with texts as long as real ones.

import { create } from '@bufbuild/protobuf';
import { Arc, ExerciseSchema } from '../src/schema/holdspace/v1/exercise_pb';

const options = [
  'Head',
  'Throat',
  'Shoulders',
  'Chest',
  'Arms',
  'Hands',
  'Belly',
  'Legs',
  'Nowhere I can tell',
];

export const exercise = create(ExerciseSchema, {
  id: 'look',
  version: 1,
  language: 'en',
  title: 'A gentle process for push and pull',
  summary: 'For moments in which something in you wants to be near and something wants to be gone.',
  steps: [
    {
      id: 'settle',
      title: 'Settle',
      prompt: {
        text: 'Find a place where you can lean. Let the breath become slow, without pushing it.',
        more: ['Is something in you holding on: the chest, the belly, the shoulders? Only notice.'],
      },
      facilitatorNotes: [
        'Say first that everything here is an invitation.',
        '“You can keep your eyes open.”',
      ],
      pacing: { plannedMs: 240_000, how: { case: 'timed', value: {} } },
      arc: Arc.OPENING,
      answer: { case: 'guidance', value: {} },
    },
    {
      id: 'mild-moment',
      title: 'A mild moment',
      prompt: {
        text: 'How strong is the tension, right now?',
        more: ['Let a small moment come, of wanting to be near and wanting to be gone. A 3 or 4 is enough.'],
      },
      facilitatorNotes: ['The number is how it is now, with the moment in mind.'],
      pacing: { plannedMs: 360_000, how: { case: 'byFacilitator', value: {} } },
      arc: Arc.INWARD,
      answer: {
        case: 'intensityRating',
        value: {
          scaleId: 'tension',
          wordsAt0: 'no tension at all',
          wordsAt10: 'the strongest I know',
          targetLow: 3,
          targetHigh: 4,
        },
      },
    },
    {
      id: 'body',
      title: 'Turn to the body',
      prompt: { text: 'Where is it tight, heavy or restless?', more: ['Nowhere is an answer too.'] },
      pacing: { plannedMs: 240_000, how: { case: 'byFacilitator', value: {} } },
      arc: Arc.ACTIVATING,
      answer: {
        case: 'checkIn',
        value: { mostChoices: 3, options: options.map((text) => ({ id: text.toLowerCase(), text })) },
      },
    },
    {
      id: 'near',
      title: 'What is near',
      prompt: { text: 'Which quality is near, if any?' },
      pacing: { plannedMs: 120_000, how: { case: 'byFacilitator', value: {} } },
      arc: Arc.RETURNING,
      answer: {
        case: 'checkIn',
        value: { options: ['Calm', 'Curious', 'Kind'].map((text) => ({ id: text.toLowerCase(), text })) },
      },
    },
    {
      id: 'three-questions',
      title: 'Three questions',
      prompt: {
        text: 'You can ask each of them something, and wait a little.',
        more: ['An answer may be a word, a picture or only a feeling in the body.'],
      },
      pacing: { plannedMs: 480_000, how: { case: 'timed', value: {} } },
      arc: Arc.ACTIVATING,
      answer: {
        case: 'reflection',
        value: {
          questions: [
            'To the one who is hurt: what would help you feel safe?',
            'To the one who holds on: how are you trying to keep us safe?',
            'To the one who pulls away: what are you trying to prevent?',
          ],
        },
      },
    },
    {
      id: 'rest',
      title: 'A rest',
      prompt: { text: 'Ten minutes for tea, a window, or nothing.' },
      pacing: { plannedMs: 600_000, how: { case: 'timed', value: {} } },
      arc: Arc.CLOSING,
      answer: { case: 'break', value: {} },
    },
  ],
});
