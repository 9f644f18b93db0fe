// The figure, front or back, with some of its regions hatched. It repeats what stands beside it in words, so
// it is hidden from who hears the page.

import { useId } from 'preact/hooks';
import { outline, regions } from './body_outline';
import type { Region, Side } from './body_outline';

export interface BodyFigureProps {
  side: Side;
  known: (region: Region) => boolean; // drawn with a seam, and pressed
  fillOf: (region: Region) => string | undefined; // a hatching
  onPress?: (region: Region) => void;
}

// To be drawn inside an SVG whose hatching it uses.
export function BodyFigure({ side, known, fillOf, onPress }: BodyFigureProps) {
  const clip = useId();
  const shown = regions.filter((region) => region.side === side && known(region));
  return (
    <g>
      <clipPath id={clip}>
        <path d={outline} />
      </clipPath>
      <path class="figure" d={outline} />
      <g clip-path={`url(#${clip})`}>
        {shown.map((region) => (
          <path
            key={region.id}
            class={onPress === undefined ? 'seam' : 'seam pressed-here'}
            d={region.path}
            style={{ fill: fillOf(region) ?? 'transparent' }}
            data-region={region.id}
            onClick={onPress === undefined ? undefined : () => onPress(region)}
          />
        ))}
      </g>
      {side === 'back' && <path class="seam" d="M0 74V206" />}
      <path class="figure only-line" d={outline} />
    </g>
  );
}
