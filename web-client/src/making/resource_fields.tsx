// Where people can turn, as rows one writes: a name, a line, and a link if there is one.

import { useEffect, useRef } from 'preact/hooks';
import { Key } from '../ui/key';
import { teamWords } from '../words/team_words';
import { emptyResource, mostResources } from './resources';
import type { Resource } from './resources';

export interface ResourceFieldsProps {
  rows: readonly Resource[];
  asked: boolean; // the server has none, and this session is no rehearsal
  onChange: (rows: readonly Resource[]) => void;
}

export function ResourceFields({ rows, asked, onChange }: ResourceFieldsProps) {
  const say = teamWords.making.resources;
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!asked || box.current === null) return;
    box.current.open = true;
    box.current.querySelector('input')?.focus();
  }, [asked]);
  const change = (index: number, part: Partial<Resource>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <details class="resources" ref={box} open={rows.some((row) => row.name !== '')}>
      <summary>{say.title}</summary>
      <p class="note">{asked ? <b>{say.asked}</b> : say.note}</p>
      {rows.map((row, index) => (
        <ResourceRow
          key={index}
          row={row}
          number={index + 1}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
      {rows.length < mostResources ? (
        <Key onPress={() => onChange([...rows, emptyResource])}>{say.add}</Key>
      ) : (
        <p class="note">{say.most}</p>
      )}
    </details>
  );
}

interface ResourceRowProps {
  row: Resource;
  number: number;
  onChange: (part: Partial<Resource>) => void;
  onRemove: () => void;
}

function ResourceRow({ row, number, onChange, onRemove }: ResourceRowProps) {
  const say = teamWords.making.resources;
  const fields = [
    { field: 'name' as const, label: say.name, most: 80 },
    { field: 'line' as const, label: say.line, most: 200 },
    { field: 'link' as const, label: say.link, most: 200 },
  ];
  return (
    <fieldset class="resource">
      <legend>{say.one(number)}</legend>
      {fields.map(({ field, label, most }) => (
        <label key={field}>
          <span>{label}</span>
          <input
            class="write"
            type="text"
            maxLength={most}
            value={row[field]}
            onInput={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <Key look="quiet" onPress={onRemove}>
        {say.remove} <span class="visually-hidden">{say.one(number)}</span>
      </Key>
    </fieldset>
  );
}
