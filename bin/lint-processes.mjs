#!/usr/bin/env node
// npm run lint:processes   every diagram in processes/ by bpmnlint's rules and those of Camunda 8.5; the house's own rules are tests/processes/lint.spec.ts.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { root } from './support/root.mjs';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json');

const config = {
  extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-5'],
  rules: {
    // Our diagrams go back to a step by a line to it; a gateway in front of each would double their symbols.
    'fake-join': 'off',
    // For the same reason a question may be come back to.
    'no-gateway-join-fork': 'off',
  },
};

let diagrams = 0;
let problems = 0;
const folder = path.join(root, 'processes');
for (const file of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.bpmn')).sort()) {
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(await readFile(path.join(folder, file), 'utf8'));
  // A rule remembers what it has seen: one linter a diagram.
  const reports = await new Linter({ config, resolver: new NodeResolver({ require }) }).lint(rootElement);
  diagrams += 1;
  for (const [rule, lines] of Object.entries(reports)) {
    for (const { id, message } of lines) {
      problems += 1;
      console.error(`${file} ${id}: ${message} (${rule})`);
    }
  }
}
console.log(`${diagrams} diagrams, ${problems} problems`);
process.exitCode = problems > 0 ? 1 : 0;
