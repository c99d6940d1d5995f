/** What became of one script. */
export interface Outcome {
  readonly name: string;
  readonly differences: readonly string[];
  /** That it differs is known, and so no failure. */
  readonly isKnown: boolean;
}

/** The outcomes as jest's `--json` has those of tests, so that both are added up alike. */
export function asJestTells(outcomes: readonly Outcome[], file: string): string {
  const tests = outcomes.map(({ name, differences, isKnown }) => ({
    fullName: name,
    status: differences.length > 0 && !isKnown ? 'failed' : 'passed',
    failureMessages: isKnown ? [] : differences,
  }));
  const failed = tests.filter(({ status }) => status === 'failed');
  return JSON.stringify({
    numPassedTests: tests.length - failed.length,
    numFailedTests: failed.length,
    numRuntimeErrorTestSuites: 0,
    testResults: [{ name: file, status: failed.length > 0 ? 'failed' : 'passed', assertionResults: tests }],
  });
}
