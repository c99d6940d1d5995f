import { attribute, child, children, type ModdleElement } from '../model/moddle.js';
import type { Aggregation, DecisionInput, DecisionOutput, DecisionTable, HitPolicy } from './decision-requirements-graph.js';
import type { DmnProblems } from './dmn-problems.js';
import { feelOf } from './dmn-text.js';

const hitPolicies: readonly HitPolicy[] = ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'];
const aggregations: readonly Aggregation[] = ['SUM', 'MIN', 'MAX', 'COUNT'];
const longestName = 30;

export function parseDecisionTable(table: ModdleElement, problems: DmnProblems): DecisionTable {
  const hitPolicyName = attribute(table, 'hitPolicy') ?? 'UNIQUE';
  const hitPolicy = hitPolicies.find((policy) => policy === hitPolicyName);
  const aggregationName = attribute(table, 'aggregation');
  const aggregation = aggregations.find((name) => name === aggregationName);
  if (!hitPolicy) problems.add(`Hit policy '${hitPolicyName}' does not exist`);
  if (aggregationName !== undefined && !aggregation) problems.add(`Aggregation '${aggregationName}' does not exist`);

  const drawnOutputs = children(table, 'output');
  if (drawnOutputs.length > 1) {
    if (hitPolicy === 'COLLECT' && aggregation) problems.add("hit policy 'COLLECT' with aggregator is not defined for compound output");
    for (const output of drawnOutputs) {
      if (output.get('name') === undefined) problems.add(`no output name defined for \`${attribute(output, 'label') ?? 'null'}\``);
    }
  }
  return {
    kind: 'DECISION_TABLE',
    hitPolicy: hitPolicy ?? 'UNIQUE',
    aggregation: hitPolicy === 'COLLECT' ? aggregation : undefined,
    inputs: children(table, 'input').map((input) => parseInput(input, problems)),
    outputs: drawnOutputs.map((output) => parseOutput(output, problems)),
    rules: children(table, 'rule').map((rule) => ({
      id: rule.id ?? '',
      inputEntries: children(rule, 'inputEntry').map((entry) => feelOf(entry, 'unary-tests', problems) ?? ''),
      outputEntries: children(rule, 'outputEntry').map((entry) => feelOf(entry, 'expression', problems) ?? 'null'),
    })),
  };
}

function parseInput(input: ModdleElement, problems: DmnProblems): DecisionInput {
  const expression = child(input, 'inputExpression');
  if (!expression) problems.add(`Input '${input.id ?? ''}' has no expression`);
  const source = expression && feelOf(expression, 'expression', problems);
  return { id: input.id ?? '', name: attribute(input, 'label') ?? source?.slice(0, longestName) ?? '', source: source ?? 'null' };
}

function parseOutput(output: ModdleElement, problems: DmnProblems): DecisionOutput {
  const name = output.get('name');
  const key = typeof name === 'string' ? name : undefined;
  const values = child(output, 'outputValues');
  const defaultEntry = child(output, 'defaultOutputEntry');
  return {
    id: output.id ?? '',
    key,
    name: attribute(output, 'label') ?? key ?? '',
    priorities: values && attribute(values, 'text'),
    defaultSource: defaultEntry && feelOf(defaultEntry, 'expression', problems),
  };
}
