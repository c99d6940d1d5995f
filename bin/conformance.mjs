#!/usr/bin/env node
// `npm run conformance`: our engine beside the real Zeebe, script by script. See tests/conformance/README.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { buildWithMaven, needJava } from './support/maven.mjs';
import { buildRealZeebe } from './support/real-zeebe.mjs';
import { root } from './support/root.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    script: { type: 'string' },
    version: { type: 'string', default: '8.5.25' },
    record: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    outputFile: { type: 'string' },
    generated: { type: 'string' },
    paths: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    feel: { type: 'boolean', default: false },
  },
});

if (values.feel) await compareFeel();
const java = buildRealZeebe(values.version);
register();
const { main } = await import('../tests/conformance/main.ts');
process.exit((await main({ ...values, java })) ? 0 : 1);

/** Expressions alone, in Zeebe's own FEEL and in ours; then that is all. The goldens are of one time zone. */
async function compareFeel() {
  process.env.TZ = 'UTC';
  const folder = path.join(root, 'tests/conformance/feel');
  const { java, classPath } = buildWithMaven(folder, { javaHome: needJava(21), name: 'FEEL' });
  register();
  const { main: compare } = await import('../tests/conformance/feel/main.ts');
  process.exit((await compare({ ...values, java, classPath })) ? 0 : 1);
}
