#!/usr/bin/env node
// `npm run test:zeebe`: the same browser walk, with a real Zeebe 8.5 engine in the place of ours.
import { ensureUiBuilt } from './support/build-ui.mjs';
import { findChromium } from './support/find-chromium.mjs';
import { ensureInstalled } from './support/install.mjs';
import { runJest } from './support/jest.mjs';
import { buildRealZeebe } from './support/real-zeebe.mjs';
import { stopWith } from './support/stop-with.mjs';

const chromium = findChromium();
if (!chromium) stopWith('未找到 Chromium，请安装或用 CHROME_PATH 指明。', 'No Chromium found: install it, or say where it is by CHROME_PATH.');

ensureInstalled({ forDevelopment: true });
ensureUiBuilt();
const java = buildRealZeebe('8.5.25');

runJest('tests/e2e/jest.config.js', { CHROME_PATH: chromium, ZEEBE_TEST_JAVA: java });
