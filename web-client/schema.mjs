// Generates src/schema from ../proto with the system's protoc and the plugin of this package.
// state.proto is left out on purpose: what never leaves the server has no type in a browser.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = `${here}src/schema`;
mkdirSync(out, { recursive: true });
const files = ['exercise', 'view', 'client', 'server', 'api'].map((name) => `holdspace/v1/${name}.proto`);
const run = spawnSync(
  'protoc',
  [
    `--plugin=protoc-gen-es=${here}node_modules/.bin/protoc-gen-es`,
    `--es_out=${out}`,
    '--es_opt=target=ts,import_extension=none',
    `-I${here}../proto`,
    ...files,
  ],
  { stdio: 'inherit' },
);
if (run.error) {
  console.error('protoc was not found: install the package protobuf-compiler.');
  process.exit(1);
}
process.exit(run.status ?? 1);
