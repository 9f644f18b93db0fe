// Short words round a ring, in the exercise's order, in three sizes: the qualities of a check-in.

import type { WordSize } from './amounts';

export interface RingWord {
  text: string;
  size: WordSize;
}

// More or longer words are read better in a cloud.
export function fitsRing(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.length <= 10 && texts.every((text) => text.length <= 14);
}

const fontSizes: Record<WordSize, number> = { few: 17, some: 23, most: 31 };
const middle = { x: 220, y: 165 };

export function WordRing({ words }: { words: readonly RingWord[] }) {
  return (
    <svg class="word-ring" viewBox="0 0 440 330" aria-hidden="true">
      <ellipse class="axis thin" cx={middle.x} cy={middle.y} rx="92" ry="92" />
      {words.map(({ text, size }, index) => {
        const angle = (2 * Math.PI * index) / words.length - Math.PI / 2;
        const x = middle.x + 112 * Math.cos(angle);
        const y = middle.y + 134 * Math.sin(angle);
        const side = Math.abs(Math.cos(angle)) < 0.2 ? 'middle' : Math.cos(angle) > 0 ? 'start' : 'end';
        return (
          <g key={text}>
            <circle
              class="ring-dot"
              cx={middle.x + 92 * Math.cos(angle)}
              cy={middle.y + 92 * Math.sin(angle)}
              r={size === 'most' ? 6 : size === 'some' ? 4 : 2}
            />
            <text
              class={`t-serif ring-word ${size}`}
              x={x}
              y={y + fontSizes[size] / 3}
              font-size={fontSizes[size]}
              text-anchor={side}
            >
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
