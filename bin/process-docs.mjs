#!/usr/bin/env node
// `npm run docs:processes`: draws every diagram that has changed into docs/images/processes/ and writes docs/processes.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { register } from 'tsx/esm/api';
import { findChromium } from './support/find-chromium.mjs';
import { root } from './support/root.mjs';
import { stopWith } from './support/stop-with.mjs';

const executablePath = findChromium();
if (!executablePath) stopWith('未找到 Chromium。', 'No Chromium found: install it, or say where it is by CHROME_PATH.');

register();
const { readShipped } = await import('../tests/support/process-docs/read-shipped.ts');
const { checksumOf, processesPage, pictureOf } = await import('../tests/support/process-docs/processes-page.ts');

const shipped = await readShipped();
const folder = path.join(root, 'docs/images/processes');
mkdirSync(folder, { recursive: true });
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
  await page.addScriptTag({ path: viewer });
  for (const diagram of shipped.diagrams) {
    const picture = path.join(folder, `${diagram.processId}.svg`);
    if (existsSync(picture) && readFileSync(picture, 'utf8').includes(checksumOf(diagram))) continue;
    const drawn = await page.evaluate(
      async (xml) => {
        const drawing = new window.BpmnJS({ container: '#canvas' });
        const { warnings } = await drawing.importXML(xml);
        const { svg } = await drawing.saveSVG();
        drawing.destroy();
        return { svg, warnings: warnings.map(({ message }) => message) };
      },
      readFileSync(diagram.path, 'utf8'),
    );
    if (drawn.warnings.length > 0) stopWith(`${diagram.file}:${drawn.warnings.join(';')}`, `${diagram.file}: ${drawn.warnings.join('; ')}`);
    writeFileSync(picture, pictureOf(diagram, drawn.svg));
  }
} finally {
  await browser.close();
}
writeFileSync(path.join(root, 'docs/processes.md'), processesPage(shipped));
console.log('pictures and docs/processes.md written');
