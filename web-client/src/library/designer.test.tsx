// @vitest-environment jsdom
import { create, fromJson, toJson } from '@bufbuild/protobuf';
import type { JsonValue } from '@bufbuild/protobuf';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckReportSchema, ExerciseLanguagesSchema } from '../schema/holdspace/v1/api_pb';
import { Designer } from './designer';
import { draftIds, keptDraft } from './kept_drafts';
import { shelf } from '../live/shelf';
import { newExercise } from './new_exercise';
import { teamWords } from '../words/team_words';

const first = newExercise(teamWords.library.skeleton, 'en', []);
const id = first.languages[0]?.id ?? '';

interface Asked {
  method: string;
  path: string;
  body: JsonValue;
}

// A server that finds one fault in the third step, and saves whatever it is given as version 1.
function serve(asked: Asked[]) {
  return async (path: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    const json = (body === undefined ? {} : JSON.parse(body)) as JsonValue;
    asked.push({ method, path, body: json });
    const report = create(CheckReportSchema, {
      innerWorkMs: 180_000,
      faults: [{ field: 'steps[2].prompt.text', language: 'en', sentence: 'The prompt is empty.' }],
    });
    if (method === 'PUT') {
      report.read = fromJson(ExerciseLanguagesSchema, json);
      for (const language of report.read.languages) language.version = 1;
    }
    return new Response(JSON.stringify(toJson(CheckReportSchema, report)));
  };
}

const rows = () => [...document.querySelectorAll<HTMLButtonElement>('.step-rows button')];
const titles = () => rows().map((row) => row.querySelector('b')?.textContent?.replace(/^\d+\s/, ''));
const key = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name));
const settled = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

describe('the designer', () => {
  const asked: Asked[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    asked.length = 0;
    vi.stubGlobal('fetch', serve(asked));
    act(() =>
      render(
        <Designer id={id} first={first} came={false} unsaved={false} facilitatorKey="k" />,
        document.body,
      ),
    );
  });
  afterEach(() => {
    render(null, document.body);
    draftIds(shelf).forEach((one) => shelf.drop(`exercise-draft:${one}`));
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('moves a step by keyboard, and the focus goes with it', () => {
    const press = (init: KeyboardEventInit) =>
      act(
        () =>
          void document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { ...init, bubbles: true }),
          ),
      );
    rows()[1]?.focus();
    press({ key: 'ArrowDown', altKey: true });
    expect(titles()).toEqual(['Arrive', 'Come back', 'Turn inward', 'Close']);
    expect(document.activeElement?.textContent).toContain('Turn inward');
    press({ key: 'ArrowUp' });
    expect(document.activeElement?.textContent).toContain('Come back');
    expect(document.querySelector('[role=status][aria-live]')?.textContent).toBe(
      'Turn inward is step 3 now.',
    );
  });

  it('checks a moment after the last change, and leads to what is missing', async () => {
    await settled(700);
    expect(asked.map((one) => `${one.method} ${one.path}`)).toEqual(['POST /api/exercises/check']);
    expect(document.querySelector('#check-title')?.textContent).toBe('One thing is missing');
    expect(rows()[2]?.textContent).toContain('something is missing');
    act(() => key('Go there')?.click());
    expect(rows()[2]?.getAttribute('aria-current')).toBe('step');
  });

  it('keeps a change on the device until it is saved, and then says as which version', async () => {
    act(() => key('Add a step after this one')?.click());
    expect(keptDraft(shelf, id)?.languages[0]?.steps).toHaveLength(5);
    act(() => key('Save as a new version')?.click());
    await settled(10);
    expect(asked.filter((one) => one.method === 'PUT').map((one) => one.path)).toEqual([
      `/api/exercises/${id}`,
    ]);
    expect(document.body.textContent).toContain('Saved as version 1.');
    expect(draftIds(shelf)).toEqual([]);
  });

  it('adds up the planned time as it is changed', () => {
    expect(document.body.textContent).toContain('Planned: about 12 minutes');
    act(() => key('Remove it')?.click());
    expect(document.body.textContent).toContain('Planned: about 9 minutes');
    act(() => key('Undo')?.click());
    expect(document.body.textContent).toContain('Planned: about 12 minutes');
  });
});
