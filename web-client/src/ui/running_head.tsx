// The running head of a leaf: where one is, how things are in words, and one stroke a step.

export interface RunningHeadProps {
  where: string; // "Step 2 of 10"
  name?: string; // the step's title
  state: string; // "Connected", in words
  steps: number;
  now: number | null; // index of the present step; null before the first and after the last
  gone?: number; // steps behind; the present step's index if not given
}

export function RunningHead({ where, name, state, steps, now, gone = now ?? 0 }: RunningHeadProps) {
  return (
    <header class="head">
      <div>
        <span class="where">
          <b>{where}</b>
          {name !== undefined && ` · ${name}`}
        </span>
        <span class="state" role="status">
          {state}
        </span>
      </div>
      <div class="way" aria-hidden="true">
        {Array.from({ length: steps }, (_, i) => (
          <i key={i} class={i === now ? 'now' : i < gone ? 'gone' : ''} />
        ))}
      </div>
    </header>
  );
}
