import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

/** Runs jest with what was given on our own command line, and ends as it ends. */
export function runJest(config, env = {}) {
  const args = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', path.join(root, 'node_modules/jest/bin/jest.js')];
  const result = spawnSync(process.execPath, [...args, '--config', config, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  process.exit(result.status ?? 1);
}
