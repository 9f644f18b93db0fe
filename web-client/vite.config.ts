import { defineConfig } from 'vitest/config';

// The server's Content-Security-Policy allows nothing inline: no inlined fonts or scripts, no preload
// polyfill.
export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/live': { target: 'ws://127.0.0.1:8080', ws: true },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    // Whole pages are rendered, on machines that do other things too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
