#!/usr/bin/env node
// `npm run conformance`: our engine beside the real Zeebe, script by script. See tests/conformance/README.md.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { buildWithMaven, needJava } from './support/maven.mjs';
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

const javaHome = needJava(21);
if (values.feel) await compareFeel();
buildZeebe(values.version);
register();
const { main } = await import('../tests/conformance/main.ts');
process.exit((await main({ ...values, java: path.join(javaHome, 'bin/java') })) ? 0 : 1);

/** Expressions alone, in Zeebe's own FEEL and in ours; then that is all. The goldens are of one time zone. */
async function compareFeel() {
  process.env.TZ = 'UTC';
  const { java, classPath } = buildWithMaven(path.join(root, 'tests/conformance/feel'), { javaHome, name: 'FEEL' });
  register();
  const { main: compare } = await import('../tests/conformance/feel/main.ts');
  process.exit((await compare({ ...values, java, classPath })) ? 0 : 1);
}

/** Compiles the little program around that version of the real engine, unless that has been done. */
function buildZeebe(version) {
  const project = path.join(root, 'tests/conformance/zeebe');
  const built = path.join(project, 'target', version, 'classes/ZeebeByLine.class');
  const source = path.join(project, 'src/main/java/ZeebeByLine.java');
  if (fs.existsSync(built) && fs.statSync(built).mtimeMs > fs.statSync(source).mtimeMs) return;

  console.log(`正在准备真实的 Zeebe ${version}…  Building the real Zeebe ${version}...`);
  const mended = version.startsWith('8.5.') ? [] : ['-Dleft.out=io/camunda/**'];
  buildWithMaven(project, { javaHome, name: `Zeebe ${version}`, target: `target/${version}`, settings: [`-Dzeebe.version=${version}`, ...mended] });
}
