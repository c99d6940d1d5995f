import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { sourcesHash } from './sources-hash.mjs';
import { stopWith } from './stop-with.mjs';

const SOURCES = ['ui', 'domain', 'package-lock.json', 'tsconfig.json'];
const MARKER = path.join(root, 'ui/dist/.build-hash');

/** Builds the UI when what it is made from is not what the last build was made from. */
export function ensureUiBuilt() {
  const hash = sourcesHash(SOURCES, (name) => name !== 'ui/dist');
  if (lastBuild() === hash) return;

  console.log('正在生成界面…  Building the user interface...');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', 'ui', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (result.error || result.status !== 0) {
    stopWith('界面生成失败，原因见上。', 'Building the user interface failed; the reason is above.');
  }
  fs.writeFileSync(MARKER, hash);
}

function lastBuild() {
  try {
    return fs.readFileSync(MARKER, 'utf8');
  } catch {
    return undefined;
  }
}
