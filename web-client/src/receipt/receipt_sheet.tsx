// The sheet itself: head, the ratings as pictures, the table of the steps, and what the paper does not
// hold.

import type { ComponentChildren } from 'preact';
import { ReleasePicture } from '../pictures/release_picture';
import type { Receipt } from '../schema/holdspace/v1/api_pb';
import { clockTime } from '../ui/clock_time';
import { Mark } from '../ui/mark';
import { teamWords } from '../words/team_words';
import { words } from '../words/words';
import { receiptPictures, receiptRows } from './receipt_rows';

// `children`: what one can do with it, under the sheet's last line.
export function ReceiptSheet({ receipt, children }: { receipt: Receipt; children: ComponentChildren }) {
  const say = teamWords.receipt;
  return (
    <main class="paper">
      <header>
        <p class="serif paper-mark">
          <Mark size={22} /> {words.common.product}
          {receipt.rehearsal ? <em>{words.common.rehearsal}</em> : null}
        </p>
        <h1>{receipt.exercise?.title ?? receipt.title}</h1>
        <p>
          {whenWords(receipt)} {say.exercise(receipt.exerciseVersion)}
          {receipt.rehearsal ? ` ${say.rehearsal}` : ''}
        </p>
      </header>
      <Pictures receipt={receipt} />
      <StepTable receipt={receipt} />
      <footer>
        <p>
          <b>{say.footer.head}</b> {say.footer.text(receipt.threshold)} {say.footer.erased}
        </p>
        {receipt.softwareVersion === '' ? null : (
          <p class="note">{say.footer.software(receipt.softwareVersion)}</p>
        )}
      </footer>
      {children}
    </main>
  );
}

function Pictures({ receipt }: { receipt: Receipt }) {
  const pictures = receiptPictures(receipt);
  if (pictures.length === 0) return null;
  return (
    <section class="paper-pictures">
      {pictures.map(({ run, step, number }, index) =>
        run.release === undefined ? null : (
          <div key={`${run.step}-${index}`}>
            <h2>
              {number}&ensp;{step.title}
            </h2>
            <ReleasePicture release={run.release} step={step} size="page" />
          </div>
        ),
      )}
    </section>
  );
}

function StepTable({ receipt }: { receipt: Receipt }) {
  const say = teamWords.receipt;
  return (
    <table>
      <caption>{say.steps(receipt.exercise?.steps.length ?? 0)}</caption>
      <thead>
        <tr>
          <th scope="col">{say.columns.number}</th>
          <th scope="col">{say.columns.step}</th>
          <th scope="col" class="length">
            {say.columns.planned}
          </th>
          <th scope="col" class="length">
            {say.columns.taken}
          </th>
          <th scope="col">{say.columns.released}</th>
        </tr>
      </thead>
      <tbody>
        {receiptRows(receipt).map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.number}</th>
            <td class="serif">{row.title}</td>
            <td class="length">{row.planned}</td>
            <td class="length">{row.taken}</td>
            <td>{row.released}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whenWords({ title, startedMs, endedMs }: Receipt): string {
  const say = teamWords.receipt;
  if (startedMs === 0n) return say.notBegun(title);
  const from = clockTime(Number(startedMs));
  const day = dayWords(Number(startedMs));
  return endedMs === 0n
    ? say.running(title, day, from)
    : say.head(title, day, from, clockTime(Number(endedMs)));
}

function dayWords(ms: number): string {
  return new Date(ms).toLocaleDateString(words.locale, { day: 'numeric', month: 'long', year: 'numeric' });
}
