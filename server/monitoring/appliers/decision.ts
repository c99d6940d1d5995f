import { isObject } from '../is-object.js';
import { keyOf, numberOf, textOf, timeOf } from '../read-field.js';
import type { Applier } from './applier.js';

/** A deployed table with its rules; what they say in Chinese stands in its XML. */
export const applyDecisionRequirements: Applier = (record, changes) => {
  if (record.intent !== 'CREATED') return;
  const tableKey = textOf(record, 'decisionRequirementsKey') || record.key;
  const xml = Buffer.from(textOf(record, 'resource'), 'base64').toString('utf8');
  changes.add('decisionTables', tableKey, {
    resourceName: textOf(record, 'resourceName'),
    version: numberOf(record, 'decisionRequirementsVersion'),
    xml,
    deployedAt: timeOf(record),
  });
};

/** What a table was asked in an instance, which rules matched and what came out. Questions outside of a process leave nothing. */
export const applyDecisionEvaluation: Applier = (record, changes) => {
  const instanceKey = keyOf(record, 'processInstanceKey');
  if (record.intent !== 'EVALUATED' || instanceKey === undefined) return;
  const decisionId = textOf(record, 'decisionId');
  const evaluated = objects(record.value['evaluatedDecisions']).find((one) => one['decisionId'] === decisionId) ?? {};
  changes.add('decisionEvaluations', record.key, {
    instanceKey,
    elementId: textOf(record, 'elementId'),
    decisionId,
    decisionName: textOf(record, 'decisionName'),
    decisionKey: textOf(record, 'decisionKey'),
    version: numberOf(record, 'decisionVersion'),
    tableKey: textOf(record, 'decisionRequirementsKey'),
    output: textOf(record, 'decisionOutput'),
    inputs: objects(evaluated['evaluatedInputs']).map((input) => ({
      id: String(input['inputId']),
      name: String(input['inputName']),
      value: String(input['inputValue']),
    })),
    rules: objects(evaluated['matchedRules']).map((rule) => ({ id: String(rule['ruleId']) })),
  });
};

function objects(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
