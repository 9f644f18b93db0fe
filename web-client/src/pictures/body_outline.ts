// The body as Holdspace draws it: one soft outline, the same for everybody, front and back, and the regions a
// person can point to. Pure numbers; body_figure.tsx draws them. Units: the figure is 410 high, its middle
// line is x = 0.

export type Side = 'front' | 'back';

export interface Region {
  id: string;
  side: Side;
  path: string; // larger than the body: the outline cuts it
  anchor: readonly [number, number]; // where a leader from its name ends
}

// The right half, from the crown down to the inside of the thigh.
const half: readonly (readonly [number, number])[] = [
  ...([
    [0, 4],
    [9.4, 6.4],
    [15.4, 14],
    [17, 26],
    [15.4, 38],
    [11, 47.5],
  ] as const), // head
  ...([
    [8.8, 55],
    [10.5, 63],
    [20, 69.5],
    [33, 73.5],
    [45, 80],
    [51, 91],
  ] as const), // neck, shoulder
  ...([
    [54, 107],
    [56.5, 128],
    [60, 152],
    [64, 178],
    [67, 200],
    [70, 214],
  ] as const), // arm, outside
  ...([
    [71.5, 228],
    [70, 241],
    [66.4, 248.6],
    [62.4, 245],
    [60.4, 234],
    [59, 221],
  ] as const), // hand
  ...([
    [57.4, 207],
    [54, 184],
    [49, 160],
    [44.2, 138],
    [40, 119],
    [37, 106],
  ] as const), // arm, inside
  ...([
    [35, 124],
    [32.4, 146],
    [31.4, 164],
    [33.4, 186],
    [36.8, 206],
    [37.8, 230],
  ] as const), // side, hip
  ...([
    [35.8, 258],
    [31.8, 286],
    [29.6, 304],
    [30.6, 322],
    [29.4, 342],
    [25.6, 366],
  ] as const), // leg
  ...([
    [22.6, 382],
    [24.4, 391],
    [30.4, 398.6],
    [29, 403.4],
    [20, 404.4],
    [12.4, 403.2],
  ] as const), // foot
  ...([
    [10.6, 394],
    [11.2, 382],
    [11.2, 360],
    [9.8, 334],
    [10.6, 310],
    [10.4, 290],
  ] as const), // inside
  ...([
    [8.4, 262],
    [5.4, 238],
    [2.4, 221],
    [0, 213],
  ] as const),
];

const mirrored = half.slice(1, -1).map(([x, y]) => [-x, y] as const);
export const outline = smooth([...half, ...mirrored.reverse()]);

// A closed curve through all points (Catmull–Rom, written as Béziers).
function smooth(points: readonly (readonly [number, number])[]): string {
  const at = (i: number) => points[(i + points.length) % points.length] ?? [0, 0];
  const pair = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const curves = points.map((_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const leaving = pair(from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6);
    const coming = pair(to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6);
    return `C${leaving} ${coming} ${pair(to[0], to[1])}`;
  });
  return `M${pair(...at(0))}${curves.join('')}Z`;
}

const both = (right: string) => right + right.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x, y) => `${-x} ${y}`);

// In the order of the body, from above.
export const regions: readonly Region[] = [
  front('head', 'M-20 0L20 0L20 19Q0 15 -20 19Z', [0, 11]),
  front('face', 'M-20 19Q0 15 20 19L18 37Q0 41 -18 37Z', [5, 28]),
  front('jaw', 'M-18 37Q0 41 18 37L14 51Q0 56 -14 51Z', [-6, 44]),
  front('throat', 'M-14 51Q0 56 14 51L14 66Q0 73 -14 66Z', [4, 61]),
  front('chest', 'M-14 66Q0 73 14 66L41 74L36 104L35 131Q0 143 -35 131L-36 104L-41 74Z', [-16, 108]),
  front('arms', both('M41 74L36 104L43 140L57 208L73 203L60 92L50 76Z'), [54, 140]),
  front('stomach', 'M-35 131Q0 143 35 131L32 158Q0 168 -32 158Z', [-14, 150]),
  front('belly', 'M-32 158Q0 168 32 158L34 186Q0 196 -34 186Z', [14, 178]),
  front('pelvis', 'M-34 186Q0 196 34 186L38.5 212L5 229L0 213L-5 229L-38.5 212Z', [-18, 203]),
  front('hands', both('M57 208L73 203L78 256L54 256Z'), [65, 230]),
  front('thighs', both('M38.5 212L3 230L6 301Q20 307 35 301Z'), [-22, 258]),
  front('legs', both('M35 301Q20 307 6 301L6 384L34 384Z'), [22, 340]),
  front('feet', both('M6 383L38 383L38 410L6 410Z'), [-20, 396]),
  back('neck', 'M-16 45Q0 49 16 45L14 66Q0 72 -14 66Z', [-3, 58]),
  back('shoulders', 'M-14 66Q0 72 14 66L44 74L60 96L37 106Q0 92 -37 106L-60 96L-44 74Z', [34, 86]),
  back('upper-back', 'M-37 106Q0 92 37 106L34 139Q0 149 -34 139Z', [-16, 122]),
  back('lower-back', 'M-34 139Q0 149 34 139L33 182Q0 190 -33 182Z', [14, 166]),
  back('hips', 'M-33 182Q0 190 33 182L39 216Q20 233 3 229L0 213L-3 229Q-20 233 -39 216Z', [-18, 206]),
];

function front(id: string, path: string, anchor: readonly [number, number]): Region {
  return { id, side: 'front', path, anchor };
}

function back(id: string, path: string, anchor: readonly [number, number]): Region {
  return { id, side: 'back', path, anchor };
}

export function regionOf(id: string): Region | undefined {
  return regions.find((region) => region.id === id);
}
