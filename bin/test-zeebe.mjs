#!/usr/bin/env node
// `npm run test:zeebe`: the same browser walk, with a real Zeebe 8.5 engine in the place of ours.
import path from 'node:path';
import { ensureUiBuilt } from './support/build-ui.mjs';
import { findChromium } from './support/find-chromium.mjs';
import { ensureInstalled } from './support/install.mjs';
import { runJest } from './support/jest.mjs';
import { buildWithMaven, needJava } from './support/maven.mjs';
import { root } from './support/root.mjs';
import { stopWith } from './support/stop-with.mjs';

const chromium = findChromium();
if (!chromium) stopWith('未找到 Chromium，请安装或用 CHROME_PATH 指明。', 'No Chromium found: install it, or say where it is by CHROME_PATH.');

const javaHome = needJava(21);
ensureInstalled({ forDevelopment: true });
ensureUiBuilt();
console.log('正在准备真实的 Zeebe…  Building the real Zeebe...');
const { java } = buildWithMaven(path.join(root, 'tests/zeebe'), { javaHome, name: 'Zeebe' });

runJest('tests/e2e/jest.config.js', { CHROME_PATH: chromium, ZEEBE_TEST_JAVA: java });
