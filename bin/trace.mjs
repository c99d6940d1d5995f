#!/usr/bin/env node
// `npm run trace`: writes docs/measures.md, from each measure of the policy to what carries it out.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './support/root.mjs';

register();
const { readShipped } = await import('../tests/support/process-docs/read-shipped.ts');
const { measuresPage } = await import('../tests/support/process-docs/measures-page.ts');

writeFileSync(path.join(root, 'docs/measures.md'), measuresPage(await readShipped()));
console.log('docs/measures.md written');
