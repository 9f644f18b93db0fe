// The table of the receipt: a row a run in the order of the steps, then what was asked in between, with what
// was released of each in words. Pure.

import { stepAt } from '../live/step_at';
import { briefOf } from '../pictures/captions';
import type { Receipt, ReceiptRun } from '../schema/holdspace/v1/api_pb';
import type { Step } from '../schema/holdspace/v1/exercise_pb';
import { RunPhase, Withheld } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';

export interface ReceiptRow {
  key: string;
  number: string; // of its step in the script; a dash where it was asked in between
  title: string;
  planned: string;
  taken: string;
  released: string;
}

export function receiptRows(receipt: Receipt): ReceiptRow[] {
  return [...scriptRows(receipt), ...rowsBetween(receipt)];
}

function scriptRows(receipt: Receipt): ReceiptRow[] {
  const say = teamWords.receipt;
  return (receipt.exercise?.steps ?? []).flatMap((step, index) => {
    const runs = receipt.runs.filter((run) => run.step === index);
    const row = { number: numberOf(receipt, index), title: step.title };
    if (runs.length === 0) {
      const planned = say.length(Math.round((step.pacing?.plannedMs ?? 0) / 1000));
      return [{ ...row, key: `${index}`, planned, taken: '', released: say.leftOut }];
    }
    return runs.map((run, again) => ({
      ...row,
      key: `${index}-${again}`,
      ...timesOf(run),
      released: again > 0 && run.release === undefined ? say.askedBefore : releasedWords(run, step),
    }));
  });
}

function rowsBetween(receipt: Receipt): ReceiptRow[] {
  const { exercise } = receipt;
  return receipt.runs.flatMap((run, index) => {
    const step = exercise?.quickSteps[run.step - exercise.steps.length];
    if (step === undefined) return [];
    const row = { number: numberOf(receipt, run.step), title: teamWords.receipt.between(step.title) };
    return [{ key: `between-${index}`, ...row, ...timesOf(run), released: releasedWords(run, step) }];
  });
}

function numberOf({ exercise }: Receipt, step: number): string {
  return step < (exercise?.steps.length ?? 0) ? `${step + 1}` : '–';
}

function timesOf(run: ReceiptRun) {
  const say = teamWords.receipt;
  return { planned: say.length(run.plannedSeconds), taken: say.length(run.realSeconds) };
}

function releasedWords(run: ReceiptRun, step: Step): string {
  const say = teamWords.receipt;
  const { release } = run;
  if (release !== undefined && release.withheld === Withheld.NOTHING) {
    const contributors = words.pictures.contributors(release.contributors);
    switch (release.picture.case) {
      case 'rating':
      case 'shift':
      case 'twoPull':
        return say.above(contributors);
      case 'checkIn':
        return `${briefOf(release.picture.value, step)} ${contributors}`;
      case undefined:
        break;
    }
  }
  switch (run.phase) {
    case RunPhase.WITHHELD:
      return say.withheld;
    case RunPhase.SEALED:
      return say.kept;
    case RunPhase.OPEN:
    case RunPhase.CLOSING:
      return say.open;
    case RunPhase.CLOSED:
    case RunPhase.UNSPECIFIED:
      return step.answer.case === 'reflection' ? say.onDevices : say.nothingAsked;
  }
}

export interface ReceiptPicture {
  run: ReceiptRun;
  step: Step;
  number: string; // as in its row
}

// Ratings, shifts and pulls are drawn; a check-in's words stand in the table, so that it all fits on one
// sheet.
export function receiptPictures(receipt: Receipt): ReceiptPicture[] {
  return receipt.runs.flatMap((run) => {
    const step = receipt.exercise && stepAt(receipt.exercise, run.step);
    const picture = run.release?.picture.case;
    return step === undefined || picture === undefined || picture === 'checkIn'
      ? []
      : [{ run, step, number: numberOf(receipt, run.step) }];
  });
}
