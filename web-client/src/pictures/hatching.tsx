// The engraver's hatching, as an SVG pattern that pictures fill with: more people, denser lines.
// Each picture brings its own, under an id of its own.

export type Density = 'wide' | 'middle' | 'dense';

const gaps: Record<Density, number> = { wide: 7, middle: 4.2, dense: 2.4 };
const strokes: Record<Density, number> = { wide: 0.8, middle: 1, dense: 1.25 };

export const hatchUrl = (id: string, density: Density) => `url(#${id}-${density})`;

// `scale`: how large a unit of the picture is against one of a page (the wall's pictures are drawn larger).
export function Hatching({ id, scale = 1 }: { id: string; scale?: number }) {
  return (
    <defs>
      {(Object.keys(gaps) as Density[]).map((density) => {
        const gap = gaps[density] * scale;
        return (
          <pattern
            key={density}
            id={`${id}-${density}`}
            width={gap}
            height={gap}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="hatch" d={`M0 0V${gap}`} stroke-width={strokes[density] * scale} />
          </pattern>
        );
      })}
    </defs>
  );
}
