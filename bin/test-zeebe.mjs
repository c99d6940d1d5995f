#!/usr/bin/env node
// `npm run test:zeebe`: the same browser walk, with a real Zeebe 8.5 engine in the place of ours.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureUiBuilt } from './support/build-ui.mjs';
import { findChromium } from './support/find-chromium.mjs';
import { findJavaHome } from './support/find-java.mjs';
import { ensureInstalled } from './support/install.mjs';
import { runJest } from './support/jest.mjs';
import { root } from './support/root.mjs';
import { stopWith } from './support/stop-with.mjs';

const chromium = findChromium();
if (!chromium) stopWith('未找到 Chromium，请安装或用 CHROME_PATH 指明。', 'No Chromium found: install it, or say where it is by CHROME_PATH.');

const javaHome = findJavaHome(21);
if (!javaHome) {
  stopWith('未找到 Java 21 或更高版本的 JDK。请安装后重试，或用 JAVA_HOME 指明。', 'No JDK 21 or newer found: install one, or say where it is by JAVA_HOME.');
}
const env = { ...process.env, JAVA_HOME: javaHome };
if (spawnSync('mvn', ['-v'], { env }).error) stopWith('未找到 Maven（mvn），请安装后重试。', 'No Maven (mvn) found: install it.');

ensureInstalled({ forDevelopment: true });
ensureUiBuilt();
console.log('正在准备真实的 Zeebe…  Building the real Zeebe...');
const built = spawnSync('mvn', ['-q', '-B', 'compile', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib', '-DincludeScope=runtime'], {
  cwd: path.join(root, 'tests/zeebe'),
  stdio: 'inherit',
  env,
});
if (built.status !== 0) stopWith('Zeebe 准备失败，原因见上。', 'Building the real Zeebe failed; the reason is above.');

runJest('tests/e2e/jest.config.js', { CHROME_PATH: chromium, ZEEBE_TEST_JAVA: path.join(javaHome, 'bin/java') });
