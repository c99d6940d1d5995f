#!/usr/bin/env node
// Before `npm test`: a fresh clone needs no other command first.
import { createRequire } from 'module';

createRequire(import.meta.url)('./support/node-version.cjs')();
import('./support/install.mjs').then(({ ensureInstalled }) => ensureInstalled({ forDevelopment: true }));
