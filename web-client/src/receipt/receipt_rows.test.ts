import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { exercise } from '../facilitator/fixtures';
import { ReceiptSchema } from '../schema/holdspace/v1/api_pb';
import { ExerciseSchema } from '../schema/holdspace/v1/exercise_pb';
import { ContributorBand, RunPhase, Withheld } from '../schema/holdspace/v1/view_pb';
import { receiptPictures, receiptRows } from './receipt_rows';

const under10 = ContributorBand.CONTRIBUTOR_BAND_UNDER_10;
const times = { plannedSeconds: 360, realSeconds: 420 };
const rated = {
  run: 2,
  step: 1,
  threshold: 5,
  contributors: under10,
  picture: { case: 'rating' as const, value: {} },
};
const receipt = create(ReceiptSchema, {
  title: 'Tuesday circle',
  exercise,
  runs: [
    { step: 0, phase: RunPhase.CLOSED, plannedSeconds: 15, realSeconds: 20 },
    { step: 1, phase: RunPhase.SEALED, ...times, release: rated },
    {
      step: 2,
      phase: RunPhase.WITHHELD,
      ...times,
      release: { step: 2, threshold: 5, withheld: Withheld.TOO_FEW },
    },
    { step: 3, phase: RunPhase.CLOSED, ...times },
    { step: 1, phase: RunPhase.CLOSED, ...times },
  ],
});

describe('the receipt', () => {
  it('lists what each step released, in words', () => {
    expect(receiptRows(receipt).map((row) => [row.number, row.released])).toEqual([
      ['1', 'nothing to answer'],
      ['2', 'picture above. Fewer than 10 people answered.'],
      ['2', 'opened again; its result stands above'],
      ['3', 'withheld: not enough answers to show'],
      ['4', 'stayed on the devices'],
      ['5', 'left out'],
    ]);
  });

  it('says planned and taken times in seconds or minutes', () => {
    expect(
      receiptRows(receipt)
        .slice(0, 2)
        .map((row) => [row.planned, row.taken]),
    ).toEqual([
      ['15 s', '20 s'],
      ['6 min', '7 min'],
    ]);
  });

  it('says that a sealed result was kept, and nothing more of it', () => {
    const kept = create(ReceiptSchema, { exercise, runs: [{ step: 1, phase: RunPhase.SEALED, ...times }] });
    expect(receiptRows(kept)[1]?.released).toBe('sealed, and not shown');
    expect(receiptPictures(kept)).toEqual([]);
  });

  it('draws the ratings that were released', () => {
    expect(receiptPictures(receipt).map(({ step }) => step.id)).toEqual(['mild']);
  });

  it.each(['shift', 'twoPull'] as const)('draws a released %s, and does not call it kept', (kind) => {
    const release = { ...rated, picture: { case: kind, value: {} } };
    const shown = create(ReceiptSchema, {
      exercise,
      runs: [{ step: 1, phase: RunPhase.SEALED, ...times, release }],
    });
    expect(receiptPictures(shown)).toHaveLength(1);
    expect(receiptRows(shown)[1]?.released).toBe('picture above. Fewer than 10 people answered.');
  });

  it('holds what was asked in between, each time it was', () => {
    const script = create(ExerciseSchema, {
      steps: [{ id: 'settle', title: 'Settle', answer: { case: 'guidance', value: {} } }],
      quickSteps: [{ id: 'tension', title: 'Tension', answer: { case: 'intensityRating', value: {} } }],
    });
    const asked = { step: 1, phase: RunPhase.SEALED, ...times, release: rated };
    const between = create(ReceiptSchema, { exercise: script, runs: [{ step: 0 }, asked, asked] });
    expect(receiptRows(between).map((row) => [row.number, row.title])).toEqual([
      ['1', 'Settle'],
      ['–', 'Tension, asked in between'],
      ['–', 'Tension, asked in between'],
    ]);
    expect(receiptPictures(between).map(({ number, step }) => [number, step.id])).toEqual([
      ['–', 'tension'],
      ['–', 'tension'],
    ]);
  });
});
