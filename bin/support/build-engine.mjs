import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { sourcesHash } from './sources-hash.mjs';

/**
 * The URL of the engine as one JavaScript file, made anew when its sources have changed. Reading its three hundred sources one by one
 * takes longer than all else that a start does (ADR 0010).
 */
export async function builtEngine() {
  const folder = path.join(root, 'build', `engine-${sourcesHash(['engine', 'package-lock.json']).slice(0, 16)}`);
  if (!fs.existsSync(folder)) await build(folder);
  return pathToFileURL(path.join(folder, 'engine.mjs')).href;
}

/** Made beside and moved there whole, since several engines may start at once. */
async function build(folder) {
  const { build: bundle } = await import('esbuild');
  const builds = path.dirname(folder);
  fs.mkdirSync(builds, { recursive: true });
  for (const name of fs.readdirSync(builds)) if (/^engine-[0-9a-f]{16}$/.test(name)) fs.rmSync(path.join(builds, name), { recursive: true });
  const draft = fs.mkdtempSync(`${folder}-`);
  await bundle({
    entryPoints: { engine: path.join(root, 'engine/engine.ts'), thread: path.join(root, 'engine/stream/thread.ts') },
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  fs.writeFileSync(path.join(draft, 'thread-entry.mjs'), "import './thread.mjs';\n");
  fs.copyFileSync(path.join(root, 'engine/gateway/gateway.proto'), path.join(draft, 'gateway.proto'));
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(draft, { recursive: true });
  }
}
