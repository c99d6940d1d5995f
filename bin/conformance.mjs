#!/usr/bin/env node
// `npm run conformance`: our engine beside the real Zeebe, script by script. See tests/conformance/README.md.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { findJavaHome } from './support/find-java.mjs';
import { root } from './support/root.mjs';
import { stopWith } from './support/stop-with.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    script: { type: 'string' },
    version: { type: 'string', default: '8.5.25' },
    record: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});

const javaHome = findJavaHome(21);
if (!javaHome) {
  stopWith(
    '未找到 Java 21 或更高版本的 JDK。请安装后重试，或用 JAVA_HOME 指明。',
    'No JDK 21 or newer found: install one, or say where it is by JAVA_HOME.',
  );
}
buildZeebe(values.version);
register();
const { main } = await import('../tests/conformance/main.ts');
process.exit((await main({ ...values, java: path.join(javaHome, 'bin/java') })) ? 0 : 1);

/** Compiles the little program around that version of the real engine, unless that has been done. */
function buildZeebe(version) {
  const project = path.join(root, 'tests/conformance/zeebe');
  const built = path.join(project, 'target', version, 'classes/ZeebeByLine.class');
  const source = path.join(project, 'src/main/java/ZeebeByLine.java');
  if (fs.existsSync(built) && fs.statSync(built).mtimeMs > fs.statSync(source).mtimeMs) return;

  console.log(`正在准备真实的 Zeebe ${version}…  Building the real Zeebe ${version}...`);
  const mended = version.startsWith('8.5.') ? [] : ['-Dleft.out=io/camunda/**'];
  const goals = ['compile', 'dependency:copy-dependencies', `-DoutputDirectory=target/${version}/lib`, '-DincludeScope=runtime'];
  const { error, status } = spawnSync('mvn', ['-q', '-B', `-Dzeebe.version=${version}`, ...mended, ...goals], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, JAVA_HOME: javaHome },
  });
  if (error) stopWith('未找到 Maven（mvn），请安装后重试。', 'No Maven (mvn) found: install it.');
  if (status !== 0) stopWith('Zeebe 准备失败，原因见上。', 'Building the real Zeebe failed; the reason is above.');
}
