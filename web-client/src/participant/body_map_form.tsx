// A body map: a plate whose names in the margin are the check boxes; leaders tie them to the figure, and the
// figure takes taps too. Front and back as a switch; what is no place in the figure stands under it as words.
// On narrow pages the names stand in a list under the figure.

import { useId, useState } from 'preact/hooks';
import { BodyFigure } from '../pictures/body_figure';
import { regionOf, regions } from '../pictures/body_outline';
import type { Region, Side } from '../pictures/body_outline';
import { Hatching, hatchUrl } from '../pictures/hatching';
import type { CheckIn } from '../schema/holdspace/v1/exercise_pb';
import { words } from '../words/words';
import './body_map.css';
import type { Choice } from './choice';
import { OptionBox } from './option_box';

export interface BodyMapFormProps {
  checkIn: CheckIn;
  choice: Choice;
  name: string;
  most: number;
  closed: boolean;
  onTick: (option: number) => boolean; // whether it was taken
}

const say = words.participant.body;
const height = 414;

export function BodyMapForm(props: BodyMapFormProps) {
  const { checkIn, choice, name, closed } = props;
  const [side, setSide] = useState<Side>('front');
  const hatch = useId();
  const indexOf = (region: Region) => checkIn.options.findIndex((option) => option.id === region.id);
  const asked = (one: Side) => regions.filter((region) => region.side === one && indexOf(region) >= 0);
  const sides = (['front', 'back'] as const).filter((one) => asked(one).length > 0);
  const shownSide = sides.includes(side) ? side : (sides[0] ?? 'front');
  const here = asked(shownSide);
  const columns = [here.filter((_, i) => i % 2 === 0), here.filter((_, i) => i % 2 === 1)] as const;
  const box = (index: number) => <OptionBox key={index} {...props} index={index} />;
  return (
    <>
      {sides.length > 1 && (
        <div class="sides">
          <div class="switch" role="radiogroup" aria-label={say.side}>
            {sides.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={`${name}-side`}
                  checked={shownSide === one}
                  onChange={() => setSide(one)}
                />
                {say.sides[one]}
              </label>
            ))}
          </div>
          <p class="note">{elsewhere(asked(shownSide === 'front' ? 'back' : 'front'), choice, indexOf)}</p>
        </div>
      )}
      <div class="plate">
        <ul>{columns[0].map((region) => box(indexOf(region)))}</ul>
        <svg viewBox={`-80 0 160 ${height}`} aria-hidden="true">
          <Hatching id={hatch} />
          <BodyFigure
            side={shownSide}
            known={(region) => indexOf(region) >= 0}
            fillOf={(region) => (choice.includes(indexOf(region)) ? hatchUrl(hatch, 'dense') : undefined)}
            {...(closed ? {} : { onPress: (region: Region) => props.onTick(indexOf(region)) })}
          />
          {columns.map((column, at) =>
            column.map((region, row) => (
              <Leader
                key={region.id}
                from={[at === 0 ? -150 : 150, ((row + 0.5) / column.length) * height]}
                to={nearer(region.anchor, at === 0)}
                on={choice.includes(indexOf(region))}
              />
            )),
          )}
        </svg>
        <ul>{columns[1].map((region) => box(indexOf(region)))}</ul>
      </div>
      <ul class="options">
        {checkIn.options.map((option, i) => (regionOf(option.id) === undefined ? box(i) : null))}
      </ul>
    </>
  );
}

function elsewhere(others: readonly Region[], choice: Choice, indexOf: (region: Region) => number): string {
  const count = others.filter((region) => choice.includes(indexOf(region))).length;
  const side = others[0]?.side;
  return count === 0 || side === undefined ? '' : say.other(count, side);
}

// The figure is the same on both sides: a leader goes to the side that its name is on, and crosses nothing.
function nearer([x, y]: Region['anchor'], atLeft: boolean): Region['anchor'] {
  return [atLeft ? -Math.abs(x) : Math.abs(x), y];
}

interface LeaderProps {
  from: readonly [number, number];
  to: readonly [number, number];
  on: boolean;
}

function Leader({ from, to, on }: LeaderProps) {
  const bend = from[0] < 0 ? -84 : 84;
  return (
    <g class="lead">
      <path class={on ? 'leader on' : 'leader'} d={`M${from[0]} ${from[1]}H${bend}L${to[0]} ${to[1]}`} />
      <circle class={on ? 'lead-dot on' : 'lead-dot'} cx={to[0]} cy={to[1]} r={on ? 3.4 : 2} />
    </g>
  );
}
