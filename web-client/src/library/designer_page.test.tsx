// @vitest-environment jsdom
import { create, toJson } from '@bufbuild/protobuf';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckReportSchema, ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import { keepKey } from '../making/facilitator_key';
import { teamWords } from '../words/team_words';
import DesignerPage from './designer_page';
import { newExercise } from './new_exercise';

const exercise = newExercise(teamWords.library.skeleton, 'en', []);

async function opened(status: number, kept: number[]) {
  const answer = toJson(
    ExerciseLanguagesSchema,
    create(ExerciseLanguagesSchema, { languages: exercise.languages, keptVersions: kept }),
  );
  vi.stubGlobal('fetch', async (path: string) =>
    path.endsWith('/check')
      ? new Response(JSON.stringify(toJson(CheckReportSchema, create(CheckReportSchema))))
      : new Response(JSON.stringify(status === 200 ? answer : { code: 'no', message: 'No.' }), {
          status,
        }),
  );
  keepKey(localStorage, 'k');
  act(() =>
    render(<DesignerPage route={{ page: 'designer', exerciseId: 'a-new-exercise' }} />, document.body),
  );
  await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull(), { timeout: 10_000 });
}

describe('an exercise that is opened', () => {
  afterEach(() => {
    render(null, document.body);
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  it('can be changed where it was made here', async () => {
    await opened(200, [1, 2]);
    expect(document.body.textContent).toContain('Save as a new version');
    expect(document.querySelectorAll('.versions li')).toHaveLength(2);
  });

  it('is looked at, and copied, where it came with Holdspace', async () => {
    await opened(200, []);
    expect(document.body.textContent).toContain('Copy it');
    expect(document.querySelector<HTMLFieldSetElement>('.step-editor')?.disabled).toBe(true);
  });

  it('is said to be gone where it is', async () => {
    await opened(404, []);
    expect(document.querySelector('h1')?.textContent).toBe('There is no such exercise');
  });
});
