/** What every diagram keeps to: bpmnlint's rules, those of Camunda 8.5, and the house's own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorCodes } from '../../processes/contract.js';
import { exclusiveConditions } from '../support/diagram-rules/exclusive-conditions.js';
import { houseRules } from '../support/diagram-rules/house-rules.js';
import { codesOfWorkers, uncaughtErrors } from '../support/diagram-rules/error-paths.js';
import { readDiagrams, type Diagram } from '../support/read-diagrams.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

let diagrams: readonly Diagram[];
beforeAll(async () => {
  diagrams = await readDiagrams();
});
const told = (check: (diagram: Diagram) => readonly string[]) =>
  diagrams.flatMap((diagram) => check(diagram).map((line) => `${diagram.file}: ${line}`));

describe('every diagram', () => {
  it("keeps bpmnlint's rules and those of Camunda 8.5", async () => {
    // In a process of its own: bpmnlint requires ES modules, which Node can and Jest cannot.
    const { stdout } = await run(process.execPath, ['bin/lint-processes.mjs'], { cwd: root });
    expect(stdout.trim()).toBe(`${diagrams.length} diagrams, 0 problems`);
  }, 120_000);

  it.each(Object.keys(houseRules) as (keyof typeof houseRules)[])('%s', (name) => {
    expect(told(houseRules[name])).toEqual([]);
  });

  it('has no two ways out of an exclusive gateway open at once', () => {
    expect(told(exclusiveConditions)).toEqual([]);
  }, 120_000);

  it('has a path for each error that the worker of a task may throw', () => {
    const codes = codesOfWorkers(errorCodes);
    expect(codes.size).toBeGreaterThan(5);
    // Without a day that somebody chose, the worker takes the first that may be.
    // Asked about one person and a cause it answers, and throws nothing: only a household's open cases are an error.
    expect(told((diagram) => uncaughtErrors(diagram, codes, diagrams))).toEqual([
      'delegation-supervision.bpmn: revoke EFFECTIVE_DATE_TOO_EARLY',
      'delegation-supervision.bpmn: resume EFFECTIVE_DATE_TOO_EARLY',
      'temporary-aid-emergency.bpmn: checkEarlierAid DUPLICATE_APPLICATION',
    ]);
  });
});
