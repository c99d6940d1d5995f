import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluatedDecision } from '../../engine/dmn/evaluated-decision.js';
import { documents } from '../../engine/testing/documents.js';
import { TestEngine } from '../../engine/testing/test-engine.js';

export const decisionsFolder = join(import.meta.dirname, '../../processes/decisions');

export type Given = Readonly<Record<string, unknown>>;

/** One of Yimen's decisions in an engine of its own. To be called inside `describe`. */
export function decisionUnderTest(id: string) {
  const engine = new TestEngine();
  const reached = new Set<number>();
  beforeAll(async () => {
    await engine.open();
    await engine.deployFiles(join(decisionsFolder, `${id}.dmn`));
  });
  afterAll(() => engine.close());

  const evaluate = (given: Given) => {
    const value = { decisionId: id, decisionKey: '-1', variables: documents(given) };
    const evaluation = engine.must({ name: 'DECISION_EVALUATION EVALUATE', key: '-1', value });
    if (evaluation.evaluationFailureMessage !== '') throw new Error(evaluation.evaluationFailureMessage);
    const last = evaluation.evaluatedDecisions.at(-1) as EvaluatedDecision | undefined;
    const rows = last?.matchedRules.map(({ ruleIndex }) => ruleIndex) ?? [];
    rows.forEach((row) => reached.add(row));
    return { output: JSON.parse(evaluation.decisionOutput) as unknown, rows };
  };
  return { evaluate, reached };
}

/** Boundary cases of a decision, by name; together they come to every row of its table. */
export function describeDecision(id: string, cases: readonly (readonly [name: string, given: Given, expected: unknown])[]): void {
  describe(id, () => {
    const { evaluate, reached } = decisionUnderTest(id);

    it.each(cases)('%s', (_name, given, expected) => {
      expect(evaluate(given).output).toEqual(expected);
    });

    it('has no row that these cases do not come to', () => {
      const unreached = Array.from({ length: rowCount(id) }, (_, at) => at + 1).filter((row) => !reached.has(row));
      expect(unreached).toEqual([]);
    });
  });
}

function rowCount(id: string): number {
  return readFileSync(join(decisionsFolder, `${id}.dmn`), 'utf8').split('<rule ').length - 1;
}
