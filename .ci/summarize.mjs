// Adds up jest's results, and those that are written as jest does: node .ci/summarize.mjs FOLDER [STEP_THAT_FAILED...]
import fs from 'node:fs';
import path from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const file of fs.readdirSync(folder)) {
  const results = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  passed += results.numPassedTests;
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  for (const suite of results.testResults.filter(({ status }) => status === 'failed')) {
    console.log(`failed: ${path.relative(process.cwd(), suite.name)}`);
    for (const test of suite.assertionResults.filter(({ status }) => status === 'failed')) console.log(`  ${test.fullName}`);
  }
}

// A step can fail without a failed test: a lint error, a type error, a tool that is missing.
failed = Math.max(failed, failedSteps.length);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
