import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Of contents, not of dates: a fresh clone of what was built need not be built again. */
export function sourcesHash(sources, except) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source, except);
  return hash.digest('hex');
}

function addTo(hash, relative, except) {
  const file = path.join(root, relative);
  if (!fs.existsSync(file) || relative === except) return;
  if (fs.statSync(file).isDirectory()) {
    for (const name of fs.readdirSync(file).sort()) addTo(hash, `${relative}/${name}`, except);
    return;
  }
  hash.update(`${relative}\0`).update(fs.readFileSync(file)).update('\0');
}
