// An exercise for looks at who leads, supports, watches and shows: one step of each kind and pacing, and
// something to ask in between.

import { create } from '@bufbuild/protobuf';
import { Arc, CheckInLook, ExerciseSchema } from '../src/schema/holdspace/v1/exercise_pb';

const minutes = (count: number) => count * 60_000;
const options = (...texts: string[]) =>
  texts.map((text) => ({ id: text.toLowerCase().replaceAll(' ', '-'), text }));
const pull = (name: string) => ({ name, wordsAt0: 'not there', wordsAt10: 'very strong' });

export const leadingExercise = create(ExerciseSchema, {
  id: 'leading',
  version: 1,
  language: 'en',
  title: 'Gentle process for push and pull',
  summary: 'For moments in which something in you wants to be near and something wants to be gone.',
  steps: [
    {
      id: 'settle',
      title: 'Settle',
      prompt: { text: 'Find a place where you can lean.', more: ['Let the breath become slow.'] },
      pacing: { plannedMs: minutes(4), how: { case: 'timed', value: { movesOn: true } } },
      arc: Arc.OPENING,
      answer: { case: 'guidance', value: {} },
    },
    {
      id: 'before',
      title: 'A mild moment',
      prompt: { text: 'How strong is the tension, right now?' },
      pacing: { plannedMs: minutes(6) },
      arc: Arc.INWARD,
      answer: {
        case: 'intensityRating',
        value: { scaleId: 'tension', wordsAt0: 'no tension at all', wordsAt10: 'the strongest I know' },
      },
    },
    {
      id: 'body',
      title: 'Turn to the body',
      prompt: { text: 'Where is it tight, heavy or restless?' },
      pacing: { plannedMs: minutes(4) },
      arc: Arc.INWARD,
      answer: {
        case: 'checkIn',
        value: {
          look: CheckInLook.BODY_MAP,
          mostChoices: 3,
          options: options('Head', 'Throat', 'Chest', 'Belly', 'Shoulders', 'Nowhere'),
        },
      },
    },
    {
      id: 'pulls',
      title: 'Two voices',
      prompt: { text: 'One voice reaches out. One pulls away. How strong is each, right now?' },
      facilitatorNotes: [
        '“One of them reaches out. One of them pulls away. You do not have to choose between them.”',
        'Name the two slowly, then the one underneath. Leave a silence of three breaths.',
        'If the room is restless: feet first, then go on.',
      ],
      pacing: { plannedMs: minutes(6), how: { case: 'whenReady', value: { movesOn: true } } },
      arc: Arc.ACTIVATING,
      answer: {
        case: 'twoPullRating',
        value: {
          scaleId: 'pulls',
          closeness: pull('Toward closeness'),
          distance: pull('Toward distance'),
        },
      },
    },
    {
      id: 'ready',
      title: 'Going on',
      prompt: { text: 'Ready to go on?', more: ['If not yet, take the time that is left.'] },
      pacing: { plannedMs: minutes(3), how: { case: 'whenReady', value: { movesOn: true } } },
      arc: Arc.RETURNING,
      answer: { case: 'readiness', value: {} },
    },
    {
      id: 'questions',
      title: 'Three questions',
      prompt: { text: 'You can ask each of them something, and wait a little.' },
      pacing: { plannedMs: minutes(9), how: { case: 'timed', value: {} } },
      arc: Arc.ACTIVATING,
      answer: {
        case: 'reflection',
        value: {
          questions: ['To the one who is hurt: what would help?', 'To the one who pulls away?'],
          offersShare: true,
        },
      },
    },
    {
      id: 'round',
      title: 'First round',
      prompt: { text: 'Twenty minutes, in your groups.', more: [] },
      facilitatorNotes: ['Form the groups before you begin.'],
      pacing: { plannedMs: minutes(20), how: { case: 'timed', value: {} } },
      arc: Arc.INWARD,
      answer: {
        case: 'practiceRound',
        value: {
          roles: [
            { id: 'therapist', title: 'Therapist', card: ['Goes with the other, slowly.'] },
            { id: 'client', title: 'Client', card: ['Brings something around 3 or 4.'] },
            { id: 'observer', title: 'Observer', card: ['Watches, and keeps the time.'] },
          ],
        },
      },
    },
    {
      id: 'qualities',
      title: 'Come back',
      prompt: { text: 'Which quality is near, if any?' },
      pacing: { plannedMs: minutes(4) },
      arc: Arc.RETURNING,
      answer: {
        case: 'checkIn',
        value: {
          look: CheckInLook.QUALITIES,
          liveInBatches: true,
          options: options('Calm', 'Clear', 'Curious', 'Kind', 'Brave', 'Not yet'),
        },
      },
    },
    {
      id: 'after',
      title: 'What has shifted',
      prompt: { text: 'How strong is the tension, right now?' },
      pacing: { plannedMs: minutes(7) },
      arc: Arc.CLOSING,
      answer: {
        case: 'intensityRating',
        value: {
          scaleId: 'tension',
          wordsAt0: 'no tension at all',
          wordsAt10: 'the strongest I know',
          pairedWith: 'before',
        },
      },
    },
  ],
  quickSteps: [
    {
      id: 'grounding',
      title: 'Back to here and now',
      prompt: {
        text: 'This is a moment to come back: to the feet, the breath, the room.',
        more: ['You can press both feet into the floor.'],
      },
      facilitatorNotes: ['An even voice, eyes open, and fewer words than usual.'],
      pacing: { plannedMs: minutes(3), how: { case: 'timed', value: {} } },
      arc: Arc.CLOSING,
      answer: { case: 'guidance', value: {} },
    },
    {
      id: 'how',
      title: 'How you are here',
      prompt: { text: 'How are you here, just now?' },
      pacing: { plannedMs: minutes(1), how: { case: 'whenReady', value: {} } },
      arc: Arc.OPENING,
      answer: {
        case: 'checkIn',
        value: { options: options('All here', 'Partly here', 'Far away', 'Full for now') },
      },
    },
    {
      id: 'tension',
      title: 'Tension',
      prompt: { text: 'How much tension is there in you, right now?' },
      pacing: { plannedMs: 45_000, how: { case: 'whenReady', value: {} } },
      arc: Arc.INWARD,
      answer: {
        case: 'intensityRating',
        value: { scaleId: 'tension', wordsAt0: 'no tension at all', wordsAt10: 'the strongest I know' },
      },
    },
  ],
});
