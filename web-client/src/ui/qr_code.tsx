// A QR code as one drawn path, dark on white in every light, so that any phone reads it.

import { encode } from 'uqr';

// `label`: what scanning it does, in words.
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const quiet = 4;
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const side = size + 2 * quiet;
  return (
    <svg class="qr-code" viewBox={`${-quiet} ${-quiet} ${side} ${side}`} role="img" aria-label={label}>
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={path} fill="#20272b" shape-rendering="crispEdges" />
    </svg>
  );
}
