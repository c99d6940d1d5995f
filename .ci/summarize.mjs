// Adds up jest's results, and those that are written as jest does: node .ci/summarize.mjs FOLDER [STEP_THAT_FAILED...]
// NAME.again.json holds what became of the files that failed in NAME.json.
import fs from 'node:fs';
import path from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);
const isAgain = (file) => file.endsWith('.again.json');
let passed = 0;
let failed = 0;

for (const file of fs.readdirSync(folder).filter((name) => !isAgain(name))) {
  const results = read(file);
  const again = read(file.replace(/\.json$/, '.again.json'));
  const failedSuites = results.testResults.filter(({ status }) => status === 'failed');
  passed += results.numPassedTests;
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  if (again) {
    passed += again.numPassedTests - count(failedSuites, 'passed');
    failed += again.numFailedTests + again.numRuntimeErrorTestSuites - results.numFailedTests - results.numRuntimeErrorTestSuites;
    for (const suite of failedSuites) tell('failed at first', suite);
  }
  for (const suite of again ? again.testResults.filter(({ status }) => status === 'failed') : failedSuites) tell('failed', suite);
}

// A step can fail without a failed test: a lint error, a type error, a tool that is missing.
failed = Math.max(failed, failedSteps.length);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function read(file) {
  const whole = path.join(folder, file);
  return fs.existsSync(whole) ? JSON.parse(fs.readFileSync(whole, 'utf8')) : undefined;
}

function count(suites, status) {
  return suites.flatMap(({ assertionResults }) => assertionResults).filter((test) => test.status === status).length;
}

function tell(what, suite) {
  console.log(`${what}: ${path.relative(process.cwd(), suite.name)}`);
  for (const test of suite.assertionResults.filter(({ status }) => status === 'failed')) console.log(`  ${test.fullName}`);
}
