import { create, fromJsonString } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import { Arc } from '../schema/holdspace/v1/exercise_pb';
import {
  asId,
  freeId,
  inLanguage,
  plannedTotalMs,
  stepEverywhere,
  withLanguage,
  withoutLanguage,
} from './draft';
import { movedStep, pairable, withoutStep, withStep, withStepTwice } from './draft_steps';
import { asJsonFile, asTextFile } from './files';
import { copyOf, newExercise } from './new_exercise';

const skeleton = {
  title: 'A new one',
  summary: 'For trying.',
  steps: ['Arrive', 'Turn inward', 'Come back', 'Close'].map((title) => ({ title, prompt: `${title}.` })),
};
const fresh = () => newExercise(skeleton, 'en', []);
const titles = (draft = fresh(), language = 0) =>
  draft.languages[language]?.steps.map((step) => step.title);

describe('a draft of an exercise', () => {
  it('begins with an opening, a return and a closing', () => {
    const exercise = fresh().languages[0]!;
    expect(exercise.steps.map((step) => step.arc)).toEqual([
      Arc.OPENING,
      Arc.INWARD,
      Arc.RETURNING,
      Arc.CLOSING,
    ]);
    expect([exercise.id, exercise.version, plannedTotalMs(exercise)]).toEqual(['a-new-one', 0, 720_000]);
  });

  it('changes texts in one language and steps in all', () => {
    const both = withLanguage(fresh(), 'de');
    const german = inLanguage(both, 1, (exercise) => {
      exercise.steps[0]!.title = 'Ankommen';
    });
    const longer = stepEverywhere(german, 0, (step) => {
      step.pacing!.plannedMs = 60_000;
    });
    expect([titles(longer, 0)?.[0], titles(longer, 1)?.[0]]).toEqual(['Arrive', 'Ankommen']);
    expect(longer.languages.map((one) => one.steps[0]?.pacing?.plannedMs)).toEqual([60_000, 60_000]);
    expect(withoutLanguage(longer, 0).languages.map((one) => one.language)).toEqual(['de']);
    expect(withoutLanguage(fresh(), 0).languages).toHaveLength(1);
  });

  it('moves a step in every language, and never out of the exercise', () => {
    const both = inLanguage(withLanguage(fresh(), 'de'), 1, (exercise) => {
      exercise.steps.forEach((step, index) => (step.title = `Schritt ${index + 1}`));
    });
    const moved = movedStep(both, 0, 2);
    expect(titles(moved)).toEqual(['Turn inward', 'Come back', 'Arrive', 'Close']);
    expect(titles(moved, 1)).toEqual(['Schritt 2', 'Schritt 3', 'Schritt 1', 'Schritt 4']);
    expect(movedStep(both, 0, -1)).toBe(both);
    expect(movedStep(both, 3, 4)).toBe(both);
  });

  it('adds and doubles steps with ids of their own', () => {
    const more = withStepTwice(withStep(fresh(), 0, 'Arrive'), 0);
    expect(more.languages[0]?.steps.map((step) => step.id)).toEqual([
      'arrive',
      'arrive-3',
      'arrive-2',
      'turn-inward',
      'come-back',
      'close',
    ]);
  });

  it('unpairs a rating when the first of the two goes', () => {
    const rated = [0, 2].reduce(
      (draft, index) =>
        stepEverywhere(draft, index, (step) => {
          const value = {
            scaleId: 't',
            wordsAt0: 'a',
            wordsAt10: 'b',
            pairedWith: index === 2 ? 'arrive' : '',
          };
          step.answer = create(ExerciseLanguagesSchema, {
            languages: [{ steps: [{ answer: { case: 'intensityRating', value } }] }],
          }).languages[0]!.steps[0]!.answer;
        }),
      fresh(),
    );
    expect(pairable(rated.languages[0]!.steps, 2).map((step) => step.id)).toEqual(['arrive']);
    const left = withoutStep(rated, 0).languages[0]!.steps[1]!.answer;
    expect(left.case === 'intensityRating' && left.value.pairedWith).toBe('');
  });

  it('makes ids of any title', () => {
    expect(['Coming back, softly', 'Ärger & Mut', '…', 'x'.repeat(50)].map(asId)).toEqual([
      'coming-back-softly',
      'arger-mut',
      '',
      'x'.repeat(40),
    ]);
    expect(freeId('…', ['step'], 'step')).toBe('step-2');
  });

  it('is copied under an id of its own, as something new', () => {
    const copy = copyOf(fresh(), (title) => `${title} (copy)`, ['a-new-one', 'a-new-one-copy']);
    const { id, version, title } = copy.languages[0]!;
    expect([id, version, title]).toEqual(['a-new-one-copy-2', 0, 'A new one (copy)']);
  });
});

describe('a shared exercise', () => {
  it('comes back from its JSON as it was', () => {
    const draft = withLanguage(fresh(), 'de');
    const file = asJsonFile(draft);
    expect(file.name).toBe('a-new-one.json');
    expect(fromJsonString(ExerciseLanguagesSchema, file.content)).toEqual(draft);
  });

  it('is text as the library’s own files are', () => {
    const draft = stepEverywhere(fresh(), 0, (step) => {
      step.prompt!.text = 'You are "here".\nNow.';
    });
    const { name, content } = asTextFile(draft, 0);
    expect(name).toBe('a-new-one.en.textproto');
    expect(content).toContain('language: "en"\ntitle: "A new one"');
    expect(content).toContain(
      [
        'steps {',
        '  id: "arrive"',
        '  title: "Arrive"',
        '  prompt {',
        '    text: "You are \\"here\\".\\nNow."',
        '  }',
        '  pacing {',
        '    planned_ms: 180000',
        '    by_facilitator {}',
        '  }',
        '  arc: ARC_OPENING',
        '  guidance {}',
        '}',
      ].join('\n'),
    );
  });
});
