// What happens to a person who comes after the beginning (care S10).

import type { LateJoin } from '../schema/holdspace/v1/view_pb';
import { teamWords } from '../words/team_words';

export function LateJoinChoice({
  late,
  onChange,
}: {
  late: LateJoin;
  onChange: (late: LateJoin) => void;
}) {
  const say = teamWords.making.late;
  return (
    <fieldset class="choices">
      <legend>{say.legend}</legend>
      {say.ways.map((way) => (
        <label key={way.late}>
          <input
            type="radio"
            name="late-join"
            checked={way.late === late}
            onChange={() => onChange(way.late)}
          />
          <span>
            {way.name} <small>{way.note}</small>
          </span>
        </label>
      ))}
      <p class="note">{say.lock}</p>
    </fieldset>
  );
}
