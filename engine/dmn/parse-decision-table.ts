import { unaryTestsToCondition } from '../feel/unary-tests.js';
import { attribute, child, children, type ModdleElement } from '../model/moddle.js';
import type { Problems } from '../model/problems.js';
import { checkFeel } from './check-feel.js';
import type { Aggregation, DecisionInput, DecisionOutput, DecisionRule, DecisionTable, HitPolicy } from './decision-requirements-graph.js';

const hitPolicies: readonly HitPolicy[] = ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'];
const aggregations: readonly Aggregation[] = ['SUM', 'MIN', 'MAX', 'COUNT'];

export function parseDecisionTable(decision: ModdleElement, table: ModdleElement, problems: Problems): DecisionTable {
  const hitPolicyName = attribute(table, 'hitPolicy') ?? 'UNIQUE';
  const hitPolicy = hitPolicies.find((policy) => policy === hitPolicyName);
  if (!hitPolicy) problems.add(decision.id, `Hit policy '${hitPolicyName}' does not exist`);

  const aggregationName = attribute(table, 'aggregation');
  const aggregation = aggregations.find((name) => name === aggregationName);
  if (aggregationName !== undefined && !aggregation) {
    problems.add(decision.id, `Aggregation '${aggregationName}' does not exist`);
  }

  const inputs = children(table, 'input').map((input) => parseInput(decision, input, problems));
  const isByPriority = hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER';
  const outputs = children(table, 'output').map((output) => parseOutput(decision, output, isByPriority, problems));
  if (outputs.length === 0) problems.add(decision.id, 'A decision table needs at least one output');
  if (isByPriority && outputs.every((output) => output.prioritySource === undefined)) {
    problems.add(decision.id, `Hit policy '${hitPolicyName}' needs output values, in falling priority`);
  }

  return {
    kind: 'DECISION_TABLE',
    hitPolicy: hitPolicy ?? 'UNIQUE',
    aggregation: hitPolicy === 'COLLECT' ? aggregation : undefined,
    inputs,
    outputs,
    rules: children(table, 'rule').map((rule) => {
      const parsed = parseRule(decision, rule, problems);
      if (parsed.inputEntries.length !== inputs.length || parsed.outputEntries.length !== outputs.length) {
        problems.add(decision.id, `Rule '${parsed.id}' does not have one entry for each input and output`);
      }
      return parsed;
    }),
  };
}

function parseInput(decision: ModdleElement, input: ModdleElement, problems: Problems): DecisionInput {
  const expression = child(input, 'inputExpression');
  const source = (expression && attribute(expression, 'text'))?.trim();
  if (!expression || source === undefined) {
    problems.add(decision.id, `Input '${input.id ?? ''}' has no expression`);
  } else {
    checkFeel(expression, source, decision.id, problems);
  }
  return { id: input.id ?? '', name: attribute(input, 'label') ?? source ?? '', source: source ?? 'null' };
}

function parseOutput(decision: ModdleElement, output: ModdleElement, isByPriority: boolean, problems: Problems): DecisionOutput {
  const key = attribute(output, 'name') ?? '';
  const values = child(output, 'outputValues');
  const valuesText = values && attribute(values, 'text');
  const defaultEntry = child(output, 'defaultOutputEntry');
  const defaultSource = (defaultEntry && attribute(defaultEntry, 'text'))?.trim();

  const prioritySource = isByPriority && valuesText !== undefined ? `[${valuesText}\n]` : undefined;
  if (values && prioritySource !== undefined) checkFeel(values, prioritySource, decision.id, problems);
  if (defaultEntry && defaultSource !== undefined) {
    checkFeel(defaultEntry, defaultSource, decision.id, problems);
  }
  return {
    id: output.id ?? '',
    key,
    name: attribute(output, 'label') ?? key,
    prioritySource,
    defaultSource,
  };
}

function parseRule(decision: ModdleElement, rule: ModdleElement, problems: Problems): DecisionRule {
  return {
    id: rule.id ?? '',
    inputEntries: children(rule, 'inputEntry').map((entry) => {
      try {
        const condition = unaryTestsToCondition(attribute(entry, 'text') ?? '');
        if (condition !== undefined) checkFeel(entry, condition, decision.id, problems);
        return condition;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        problems.add(decision.id, `failed to parse expression: ${reason} (in '${entry.id ?? ''}')`);
        return undefined;
      }
    }),
    outputEntries: children(rule, 'outputEntry').map((entry) => {
      const source = attribute(entry, 'text')?.trim() ?? 'null';
      checkFeel(entry, source, decision.id, problems);
      return source;
    }),
  };
}
