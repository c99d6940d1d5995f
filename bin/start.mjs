#!/usr/bin/env node
// `npm start`. Nothing of ours is imported before the version is checked, and nothing here is newer than Node 12.
import { createRequire } from 'module';

createRequire(import.meta.url)('./support/node-version.cjs')();
import('./support/start.mjs').then(({ start }) => start());
