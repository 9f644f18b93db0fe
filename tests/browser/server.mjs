// A real server of its own for one test: built program, free port, fresh data directory, its own two Redis.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 60_000;
const STOP_MS = 20_000;

/**
 * @typedef {object} Server
 * @property {string} url such as http://127.0.0.1:40123
 * @property {string} facilitatorLink
 * @property {() => string} log what it has said so far
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ exercises?: string }} options the folder of its library, if not its own
 * @returns {Promise<Server>} when it has printed the facilitator's link
 */
export async function startServer({ exercises = join(root, 'server/exercises') } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'holdspace-browser-'));
  const options = ['--port', '0', '--data', data, '--web', join(root, 'web-client/dist')];
  const child = spawn(program(), ['serve', ...options, '--exercises', exercises], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(late);
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    const link = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no link within ${START_MS} ms:\n${said}`)), START_MS);
      const hear = (line) => {
        said += `${line}\n`;
        const found = /https?:\/\/\S+\/facilitate#key=\S+/.exec(line);
        if (!found) return;
        clearTimeout(late);
        resolve(found[0]);
      };
      createInterface({ input: child.stdout }).on('line', hear);
      createInterface({ input: child.stderr }).on('line', hear);
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        reject(new Error(`the server ended (${code ?? signal}):\n${said}`)),
      );
    });
    return { url: new URL(link).origin, facilitatorLink: link, log: () => said, stop };
  } catch (wrong) {
    await stop();
    throw wrong;
  }
}

// HOLDSPACE_SERVER, or the one that was built: released before developed.
function program() {
  const places = [
    process.env.HOLDSPACE_SERVER,
    'build/release/server/holdspace',
    'build/dev/server/holdspace',
  ];
  const found = places
    .filter(Boolean)
    .map((place) => resolve(root, place))
    .find(existsSync);
  if (!found) throw new Error('There is no server to test: build it first with ./deploy/run or ./tests/run.');
  return found;
}
