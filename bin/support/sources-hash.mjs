import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Of contents, not of dates: a fresh clone of what was built need not be built again. `isSource` says which files and folders count. */
export function sourcesHash(sources, isSource) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source, isSource);
  return hash.digest('hex');
}

function addTo(hash, relative, isSource) {
  const file = path.join(root, relative);
  if (!fs.existsSync(file)) return;
  const isFolder = fs.statSync(file).isDirectory();
  if (!isSource(relative, isFolder)) return;
  if (isFolder) {
    for (const name of fs.readdirSync(file).sort()) addTo(hash, `${relative}/${name}`, isSource);
    return;
  }
  hash.update(`${relative}\0`).update(fs.readFileSync(file)).update('\0');
}
