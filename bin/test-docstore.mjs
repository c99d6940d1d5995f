#!/usr/bin/env node
// `npm run test:docstore`: the contract suite against our store, or against the one at MONGODB_URI.
// `npm run test:docstore -- --foreign`: against a MongoDB server by others; what it is known to lack must be all that fails.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startForeignStore } from './support/foreign-store.mjs';
import { ensureInstalled } from './support/install.mjs';
import { jest } from './support/jest.mjs';
import { root } from './support/root.mjs';

ensureInstalled({ forDevelopment: true });
const isForeign = process.argv.includes('--foreign');
const given = process.argv.slice(2).filter((argument) => argument !== '--foreign');
const suite = ['tests/docstore', ...given];

if (!isForeign) process.exit(jest(suite));

const store = await startForeignStore();
const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'foreign-')), 'report.json');
jest([...suite, '--json', `--outputFile=${report}`, '--silent', '--testTimeout=8000'], { MONGODB_URI: store.uri });
store.stop();

const tests = JSON.parse(fs.readFileSync(report, 'utf8')).testResults.flatMap(({ assertionResults }) => assertionResults);
const failed = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
const gaps = JSON.parse(fs.readFileSync(path.join(root, 'tests/docstore/foreign/gaps.json'), 'utf8'));
const known = new Set(Object.values(gaps).flat());
const unknown = failed.filter((name) => !known.has(name));
const passed = tests.filter(({ status }) => status === 'passed').length;

for (const name of unknown) console.log(`fails there, and is no known gap: ${name}`);
for (const name of known) if (!failed.includes(name)) console.log(`passes there by now: ${name}`);
console.log(`${passed} passed, ${failed.length - unknown.length} known gaps of the other server, ${unknown.length} failed`);
process.exit(unknown.length === 0 ? 0 : 1);
