import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

/** Runs jest with what was given on our own command line, and ends as it ends. */
export function runJest(config, env = {}) {
  process.exit(jest(['--config', config, ...process.argv.slice(2)], env));
}

/** Runs jest to its end: 0 when all passed. */
export function jest(args, env = {}) {
  const node = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', path.join(root, 'node_modules/jest/bin/jest.js')];
  const result = spawnSync(process.execPath, [...node, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return result.status ?? 1;
}
