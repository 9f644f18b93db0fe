// The mark: two hands that hold a space open.

export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg class="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path d="M12 3.5C2.6 8 2.6 24 12 28.5" fill="none" stroke="currentColor" stroke-width="3" />
      <path d="M20 3.5C29.4 8 29.4 24 20 28.5" fill="none" stroke="currentColor" stroke-width="1.4" />
    </svg>
  );
}

// The window's light on the wall: ornament, on three pages only.
export function WindowLight() {
  return (
    <svg class="pane" viewBox="0 0 300 260" preserveAspectRatio="xMaxYMin slice" aria-hidden="true">
      <path d="M92 -10L156 -10L118 92L54 92Z" />
      <path d="M166 -10L232 -10L194 92L128 92Z" />
      <path d="M50 102L114 102L74 208L10 208Z" />
      <path d="M124 102L190 102L150 208L84 208Z" />
    </svg>
  );
}
