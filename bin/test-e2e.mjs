#!/usr/bin/env node
// `npm run test:e2e`: the walk through the started product in a browser. What follows `--` goes to jest.
import { ensureUiBuilt } from './support/build-ui.mjs';
import { findChromium } from './support/find-chromium.mjs';
import { ensureInstalled } from './support/install.mjs';
import { runJest } from './support/jest.mjs';
import { stopWith } from './support/stop-with.mjs';

const chromium = findChromium();
if (!chromium) {
  stopWith(
    '未找到 Chromium。请安装（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROME_PATH 指明它的位置。',
    'No Chromium found. Install it (Debian: apt-get install chromium fonts-noto-cjk), or say where it is by CHROME_PATH.',
  );
}
ensureInstalled({ forDevelopment: true });
ensureUiBuilt();
runJest('tests/e2e/jest.config.js', { CHROME_PATH: chromium });
