import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { sourcesHash } from './sources-hash.mjs';

const engine = { engine: 'engine/engine.ts', 'engine-thread': 'engine/stream/thread.ts' };
const docstore = { docstore: 'docstore/docstore.ts', 'docstore-thread': 'docstore/thread.ts' };
const server = { server: 'server/main.ts', ...engine, ...docstore };

/** What can be started: the folders that it is made from, and its files by the names of their sources. */
const parts = {
  engine: { sources: ['engine'], files: engine },
  docstore: { sources: ['docstore'], files: docstore },
  server: { sources: ['server', 'workers', 'adapters', 'domain', 'processes', 'engine', 'docstore', 'sandbox'], files: server },
};

/**
 * The URL of a part (`engine`, `docstore`, `server`) as a few JavaScript files, made anew when its sources have changed. Reading its
 * hundreds of sources one by one takes longer than all else that a start does (ADR 0010).
 */
export async function built(name) {
  const part = parts[name];
  const hash = sourcesHash([...part.sources, 'bin/support/build.mjs', 'package-lock.json'], (name, isFolder) => isFolder || /\.(ts|mjs|json)$/.test(name));
  const folder = path.join(root, 'build', `${name}-${hash.slice(0, 16)}`);
  if (!fs.existsSync(folder)) await build(name, part, folder);
  return pathToFileURL(path.join(folder, `${name}.mjs`)).href;
}

/** Made beside and moved there whole, since several may start at once. */
async function build(name, { files }, folder) {
  const { build: bundle } = await import('esbuild');
  const builds = path.dirname(folder);
  fs.mkdirSync(builds, { recursive: true });
  removeEarlier(builds, name);
  const draft = fs.mkdtempSync(`${folder}-`);
  await bundle({
    absWorkingDir: root,
    entryPoints: files,
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    keepNames: true,
    sourcemap: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [whereTheSourceIs],
  });
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(draft, { recursive: true });
  }
}

function removeEarlier(builds, name) {
  for (const earlier of fs.readdirSync(builds)) {
    if (new RegExp(`^${name}-[0-9a-f]{16}$`).test(earlier)) fs.rmSync(path.join(builds, earlier), { recursive: true });
  }
}

/** A built file finds what lies beside its source there, and a thread beside itself. */
const whereTheSourceIs = {
  name: 'where-the-source-is',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const source = path.relative(root, file).split(path.sep).join('/');
      const [folder] = source.split('/');
      const contents = text
        .replaceAll("new URL('./thread-entry.mjs', import.meta.url)", `new URL('./${folder}-thread.mjs', __built)`)
        .replaceAll('import.meta.url', `new URL('../../${source}', __built).href`)
        .replaceAll('import.meta.dirname', `__toPath(new URL('../../${path.posix.dirname(source)}', __built))`)
        .replaceAll('__built', 'import.meta.url');
      return { contents: `import { fileURLToPath as __toPath } from 'node:url';${contents}`, loader: 'ts' };
    });
  },
};
